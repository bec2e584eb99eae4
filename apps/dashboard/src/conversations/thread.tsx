import type { Conversation } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { isRefusal } from "../api.ts";
import { Empty, Loaded } from "../ui/states.tsx";
import { useMay } from "../workspaces/me.tsx";
import { AboutPane } from "./about-pane.tsx";
import { useActs } from "./acts.ts";
import { Composer } from "./composer.tsx";
import { conversationQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { ThreadHead } from "./thread-head.tsx";
import { Timeline } from "./timeline.tsx";
import { useActShortcuts } from "./use-act-shortcuts.ts";

/** One thread: its head with what can be done, what was said, and where one answers. */
export function ThreadPane() {
  const { workspaceId, conversationId } = useParams({ from: "/w/$workspaceId/inbox/$conversationId" });
  const query = useQuery(conversationQuery(workspaceId, conversationId));
  if (isRefusal(query.error, "conversation.missing"))
    return (
      <Empty
        title={words.gone}
        action={
          <Link
            to="/w/$workspaceId/inbox"
            params={{ workspaceId }}
            search={true}
            className="font-medium text-accent"
          >
            {words.backToList}
          </Link>
        }
      >
        {words.goneAbout}
      </Empty>
    );
  return <Loaded query={query}>{(thread) => <Thread key={thread.id} thread={thread} />}</Loaded>;
}

const stored = "nebulahex.about";

function Thread({ thread }: { thread: Conversation }) {
  const acts = useActs(thread.id);
  const mayWrite = useMay("conversations:write");
  const [isAboutOpen, setAboutOpen] = useState(
    () => localStorage.getItem(stored) !== "closed" && matchMedia("(min-width: 80rem)").matches,
  );
  function showAbout(isOpen: boolean) {
    setAboutOpen(isOpen);
    if (matchMedia("(min-width: 80rem)").matches) localStorage.setItem(stored, isOpen ? "open" : "closed");
  }
  useActShortcuts(thread, acts, () => showAbout(!isAboutOpen));
  return (
    <div className="flex h-full">
      <section aria-label={words.thread} className="flex min-w-0 grow flex-col">
        <ThreadHead
          thread={thread}
          acts={acts}
          isAboutOpen={isAboutOpen}
          onAbout={() => showAbout(!isAboutOpen)}
        />
        <Timeline thread={thread} />
        {mayWrite ? (
          <Composer thread={thread} />
        ) : (
          <p className="border-t border-line px-4 py-3 text-sm text-muted">{words.readOnly}</p>
        )}
      </section>
      {isAboutOpen && <AboutPane thread={thread} onClose={() => showAbout(false)} />}
    </div>
  );
}
