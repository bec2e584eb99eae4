import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { useRef } from "react";
import { useShortcuts } from "../frame/shortcuts.ts";
import { classes } from "../ui/classes.ts";
import { useTitle } from "../ui/page.tsx";
import { NoPermission } from "../ui/states.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { useDesktopNews } from "./desktop-news.ts";
import { InboxHead } from "./inbox-head.tsx";
import { readTail } from "./keep-live.ts";
import { retryLost } from "./outbox.ts";
import { words } from "./texts.ts";
import { useLive } from "./use-live.ts";

/** Sends what the network lost as soon as it is back. */
function useRetries() {
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  useLive((news) => {
    if (news.event !== "connection" || !news.data.isConnected) return;
    retryLost((conversationId) => void readTail(queries, workspaceId, conversationId));
  });
}

/** The list of threads beside the open one; on a phone one of the two. */
export function InboxPage() {
  useTitle(words.inbox);
  useDesktopNews();
  useRetries();
  const { conversationId } = useParams({ strict: false });
  const head = useRef<HTMLDivElement>(null);
  useShortcuts([
    {
      keys: "/",
      label: words.search,
      group: words.inbox,
      run: () => head.current?.querySelector<HTMLElement>("input[type=search]")?.focus(),
    },
  ]);
  if (!useMay("conversations:read")) return <NoPermission />;
  return (
    <div className="flex h-full">
      <h1 className="sr-only">{words.inbox}</h1>
      <section
        aria-label={words.inbox}
        className={classes(
          "flex w-full shrink-0 flex-col border-line md:w-80 md:border-e",
          conversationId !== undefined && "max-md:hidden",
        )}
      >
        <div ref={head}>
          <InboxHead />
        </div>
        <ConversationList />
      </section>
      <div className={classes("relative min-w-0 grow", conversationId === undefined && "max-md:hidden")}>
        <Outlet />
      </div>
    </div>
  );
}
