import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

export function liveDataQuery(workspaceId: string, botId: string) {
  return queryOptions({
    queryKey: [workspaceId, "live-data", botId],
    queryFn: async ({ signal }) => await api(workspaceId).liveData.list({ botId }, { signal }),
  });
}
