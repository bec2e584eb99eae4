import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** All models of the workspace, in the order they are asked. */
export function modelsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "models"],
    queryFn: async ({ signal }) => (await api(workspaceId).models.list({ signal })).models,
    refetchInterval: ({ state }) => (state.data?.some(isReading) ? 3000 : 60_000),
  });
}

function isReading({ progress }: { progress: { doneCount: number; textCount: number } | null }): boolean {
  return progress !== null && progress.doneCount < progress.textCount;
}
