import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTitle } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { conversationsQuery } from "./queries.ts";
import { words } from "./texts.ts";
import { useLive } from "./use-live.ts";

export function InboxPage() {
  useTitle(words.inbox);
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const query = useQuery(conversationsQuery(workspaceId));
  useLive((news) => {
    if (news.event !== "conversation") return;
    void queries.invalidateQueries({ queryKey: conversationsQuery(workspaceId).queryKey });
  });
  return (
    <div className="flex h-full">
      <section aria-label={words.inbox} className="w-80 shrink-0 overflow-y-auto border-e border-line">
        <Loaded query={query}>
          {({ conversations }) =>
            conversations.length === 0 ? (
              <Empty title={words.noConversations}>{words.noConversationsAbout}</Empty>
            ) : (
              conversations.map(({ id, lastMessage }) => (
                <Link
                  key={id}
                  to="/w/$workspaceId/inbox/$conversationId"
                  params={{ workspaceId, conversationId: id }}
                  className="block truncate border-b border-line px-4 py-3 hover:bg-hover"
                >
                  {lastMessage?.text}
                </Link>
              ))
            )
          }
        </Loaded>
      </section>
      <section className="min-w-0 grow overflow-y-auto">
        <Outlet />
      </section>
    </div>
  );
}
