import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** What the workspace uses against the ceilings of its plan. */
export function usageQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "usage"],
    queryFn: ({ signal }) => api(workspaceId).usage.get({ signal }),
    staleTime: 60_000,
  });
}

export const measures = ["botAnswers", "bots", "members", "knowledgeBytes"] as const;
export type Measure = (typeof measures)[number];

export type Use = { used: number; ceiling: number | null };

/** How much of a ceiling is used, 0 to 1; null without a ceiling. */
export function shareOf({ used, ceiling }: Use): number | null {
  if (ceiling === null) return null;
  return ceiling === 0 ? 1 : Math.min(1, used / ceiling);
}
