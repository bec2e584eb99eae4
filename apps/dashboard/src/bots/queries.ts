import { queryOptions } from "@tanstack/react-query";
import { allOf, api } from "../api.ts";

/** All bots of the workspace, oldest first. */
export function botsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "bots"],
    queryFn: async ({ signal }) => ({
      bots: await allOf(api(workspaceId).bots.list({ limit: 100 }, { signal })),
    }),
  });
}

/** Those that were deleted and can be restored. */
export function deletedBotsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "bots", "deleted"],
    queryFn: ({ signal }) => allOf(api(workspaceId).bots.list({ limit: 100, deleted: "true" }, { signal })),
  });
}

export function botQuery(workspaceId: string, botId: string) {
  return queryOptions({
    queryKey: [workspaceId, "bots", botId],
    queryFn: ({ signal }) => api(workspaceId).bots.get({ botId }, { signal }),
  });
}

/** What a bot did in the last seven days. */
export function botFiguresQuery(workspaceId: string, botId: string) {
  return queryOptions({
    queryKey: [workspaceId, "analytics", "bot", botId],
    queryFn: async ({ signal }) => {
      const { perDay, outcomes, cards } = await api(workspaceId).analytics.get(
        { days: "7", botId },
        { signal },
      );
      return {
        answered: perDay.reduce((sum, day) => sum + day.answers, 0),
        fallbacks: perDay.reduce((sum, day) => sum + day.fallbacks, 0),
        escalated: outcomes.handedOver,
        conversations: cards.conversations.current,
      };
    },
    staleTime: 60_000,
  });
}

/** What another threshold would have done with last month's questions. */
export function replayQuery(workspaceId: string, botId: string, threshold: number) {
  return queryOptions({
    queryKey: [workspaceId, "threshold-replay", botId, threshold],
    queryFn: ({ signal }) =>
      api(workspaceId).bots.replayThreshold({ botId, threshold, days: "30" }, { signal }),
    staleTime: 60_000,
  });
}
