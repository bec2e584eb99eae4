import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** The workspace's bots, for lists to choose from. */
export function botsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "bots"],
    queryFn: async ({ signal }) => await api(workspaceId).bots.list({ limit: 100 }, { signal }),
  });
}
