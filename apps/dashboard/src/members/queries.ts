import type { Member } from "@nebulahex/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useWorkspaceId } from "../workspaces/me.tsx";

/** All members, in the order they joined. */
export function membersQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [workspaceId, "members"],
    queryFn: async ({ signal }) => {
      const members: Member[] = [];
      for await (const member of api(workspaceId).members.list({ limit: 100 }, { signal }))
        members.push(member);
      return members;
    },
    staleTime: 60_000,
  });
}

/** The name of a member by id; of who is no member any more, null. */
export function useMemberNames(): (memberId: string) => string | null {
  const { data = [] } = useQuery(membersQuery(useWorkspaceId()));
  return (memberId) => data.find(({ id }) => id === memberId)?.name ?? null;
}

export function invitationsKey(workspaceId: string) {
  return [workspaceId, "invitations"] as const;
}
