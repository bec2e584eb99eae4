import type { CannedReply, ListConversationsReply, ListMessagesReply } from "@nebulahex/sdk";
import { type InfiniteData, infiniteQueryOptions, queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { botsQuery } from "../bots/queries.ts";
import { useWorkspaceId } from "../workspaces/me.tsx";
import type { ListInput } from "./filters.ts";

export type ListPages = InfiniteData<ListConversationsReply, string | undefined>;
export type ThreadPages = InfiniteData<ListMessagesReply, string | undefined>;

/** Lists and threads are kept true by the stream, so none of them grows stale. */
const keptLive = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;

export function listsKey(workspaceId: string) {
  return [workspaceId, "conversations", "list"] as const;
}

/** A list of conversations, the latest activity first, page after page. */
export function listQuery(workspaceId: string, input: ListInput) {
  return infiniteQueryOptions({
    queryKey: [...listsKey(workspaceId), input],
    queryFn: async ({ pageParam, signal }) =>
      await api(workspaceId).conversations.list(
        { ...input, limit: 100, ...(pageParam !== undefined && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    ...keptLive,
  });
}

export function conversationQuery(workspaceId: string, conversationId: string) {
  return queryOptions({
    queryKey: [workspaceId, "conversation", conversationId],
    queryFn: ({ signal }) => api(workspaceId).conversations.get({ conversationId }, { signal }),
    ...keptLive,
  });
}

/** What was said in a thread: the newest page first, older ones before it as they are asked for. */
export function threadQuery(workspaceId: string, conversationId: string) {
  return infiniteQueryOptions({
    queryKey: [workspaceId, "messages", conversationId],
    queryFn: async ({ pageParam, signal }) =>
      await api(workspaceId).messages.list(
        {
          conversationId,
          limit: 100,
          ...(pageParam === undefined ? { start: "newest" as const } : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getPreviousPageParam: ({ previousCursor }) => previousCursor ?? undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    ...keptLive,
  });
}

export function cannedRepliesQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "canned-replies"],
    queryFn: async ({ signal }) => {
      const replies: CannedReply[] = [];
      for await (const reply of api(workspaceId).cannedReplies.list({ limit: 100 }, { signal }))
        replies.push(reply);
      return replies;
    },
    staleTime: 30_000,
  });
}

/** Names a bot; null for one that was deleted or is not known yet. */
export function useBotName(): (botId: string) => string | null {
  const { data } = useQuery(botsQuery(useWorkspaceId()));
  return (botId) => data?.bots.find(({ id }) => id === botId)?.name ?? null;
}
