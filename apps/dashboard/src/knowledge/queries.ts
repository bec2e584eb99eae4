import type { Source } from "@nebulahex/sdk";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { allOf, api } from "../api.ts";

const readingMs = 1000;

/** What a bot knows, newest first; asked again each second while something is being read. */
export function sourcesQuery(workspaceId: string, botId: string) {
  return queryOptions({
    queryKey: [workspaceId, "sources", botId],
    queryFn: ({ signal }) => allOf(api(workspaceId).sources.list({ botId, limit: 100 }, { signal })),
    refetchInterval: ({ state }) => (state.data?.some(isBeingRead) ? readingMs : false),
  });
}

export function isBeingRead({ status }: Source): boolean {
  return status === "reading";
}

/** What a source was given, for those who change it. */
export function contentQuery(workspaceId: string, sourceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "source-content", sourceId],
    queryFn: ({ signal }) => api(workspaceId).sources.getContent({ sourceId }, { signal }),
    // An old text would be saved over a new one.
    staleTime: 0,
    gcTime: 0,
  });
}

/** Anew whenever the source was read: a second reading may be of the same second. */
export function passagesQuery(workspaceId: string, { id, readAt, status }: Source) {
  return infiniteQueryOptions({
    queryKey: [workspaceId, "passages", id, readAt, status],
    queryFn: async ({ pageParam, signal }) =>
      await api(workspaceId).passages.list(
        { sourceId: id, limit: 25, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    staleTime: 0,
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
