import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

export const ranges = ["7", "14", "30", "all"] as const;
export type Range = (typeof ranges)[number];

export function figuresQuery(workspaceId: string, asked: { days: Range; botId?: string | undefined }) {
  return queryOptions({
    queryKey: [workspaceId, "analytics", asked],
    queryFn: ({ signal }) => api(workspaceId).analytics.get(asked, { signal }),
    placeholderData: keepPreviousData,
  });
}
