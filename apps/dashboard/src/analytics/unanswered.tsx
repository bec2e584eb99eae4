import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { unansweredQuery } from "../answering/queries.ts";
import { Loaded } from "../ui/states.tsx";
import { Ago } from "../ui/time.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { Asked } from "./asked.tsx";
import type { Range } from "./queries.ts";
import { words } from "./texts.ts";

/** What one bot could not answer, each with the conversation it was asked in last. */
export function Unanswered({ botId, days }: { botId: string; days: Range }) {
  const workspaceId = useWorkspaceId();
  const query = useQuery(unansweredQuery(workspaceId, botId, days));
  return (
    <Loaded query={query}>
      {({ unanswered }) => (
        <Asked
          none={words.unansweredNone}
          questions={unanswered.map(
            ({ question, count, conversationIds: [conversationId], lastAskedAt }) => ({
              question,
              count,
              more: conversationId !== undefined && (
                <Link
                  to="/w/$workspaceId/inbox/$conversationId"
                  params={{ workspaceId, conversationId }}
                  className="text-accent hover:underline"
                >
                  <Ago at={lastAskedAt} />
                </Link>
              ),
            }),
          )}
        />
      )}
    </Loaded>
  );
}
