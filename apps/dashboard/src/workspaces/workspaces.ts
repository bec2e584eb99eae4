import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

/** The workspaces that the person is a member of. */
export const workspacesQuery = queryOptions({
  queryKey: ["workspaces"],
  queryFn: async ({ signal }) => await api().workspaces.list({ limit: 100 }, { signal }),
  staleTime: 60_000,
});
