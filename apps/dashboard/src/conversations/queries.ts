import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

export function conversationsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "conversations"],
    queryFn: async ({ signal }) => await api(workspaceId).conversations.list({ limit: 50 }, { signal }),
  });
}

export function messagesQuery(workspaceId: string, conversationId: string) {
  return queryOptions({
    queryKey: [workspaceId, "messages", conversationId],
    queryFn: async ({ signal }) =>
      await api(workspaceId).messages.list({ conversationId, limit: 100 }, { signal }),
  });
}
