import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

export function keysKey(workspaceId: string) {
  return [workspaceId, "keys"] as const;
}

export function keyQuery(workspaceId: string, keyId: string) {
  return queryOptions({
    queryKey: [...keysKey(workspaceId), keyId],
    queryFn: ({ signal }) => api(workspaceId).keys.get({ keyId }, { signal }),
  });
}

/** The newest of what a key wrote, 100 at most. */
export function latestActivityQuery(workspaceId: string, keyId: string) {
  return queryOptions({
    queryKey: [...keysKey(workspaceId), keyId, "latest-activity"],
    queryFn: async ({ signal }) =>
      await api(workspaceId).keys.listActivity({ keyId, limit: 100 }, { signal }),
  });
}
