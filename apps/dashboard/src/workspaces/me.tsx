import type { Permission, WhoAmIReply } from "@nebulahex/sdk";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type Api, api } from "../api.ts";

/** Who the person is in a workspace, and what they may do there. */
export function meQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "me"],
    queryFn: ({ signal }) => api(workspaceId).auth.whoAmI({ signal }),
    staleTime: 30_000,
  });
}

/** The workspace of the address. */
export function useWorkspaceId(): string {
  return useParams({ from: "/w/$workspaceId" }).workspaceId;
}

/** The API in the workspace of the address. */
export function useApi(): Api {
  return api(useWorkspaceId());
}

/** The member that the person is here; the frame has loaded it before any page is drawn. */
export function useMe(): WhoAmIReply {
  return useSuspenseQuery(meQuery(useWorkspaceId())).data;
}

/** Whether the person's role may do it. The server asks again. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
