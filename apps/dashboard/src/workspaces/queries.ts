import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** The workspace with its settings. */
export function workspaceQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "workspace"],
    queryFn: ({ signal }) => api(workspaceId).workspace.get({ signal }),
  });
}
