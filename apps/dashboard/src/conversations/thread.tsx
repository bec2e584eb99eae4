import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Loaded } from "../ui/states.tsx";
import { messagesQuery } from "./queries.ts";

export function ThreadPane() {
  const { workspaceId, conversationId } = useParams({ from: "/w/$workspaceId/inbox/$conversationId" });
  const query = useQuery(messagesQuery(workspaceId, conversationId));
  return (
    <Loaded query={query}>
      {({ messages }) => (
        <ol className="grid gap-3 p-6">
          {messages.map(({ id, author, text }) => (
            <li key={id} className={author === "visitor" ? "" : "text-end"}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
