import type { Hook } from "@nebulahex/sdk";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

export function hooksKey(workspaceId: string) {
  return [workspaceId, "hooks"] as const;
}

/** All subscriptions, oldest first. */
export function hooksQuery(workspaceId: string) {
  return queryOptions({
    queryKey: hooksKey(workspaceId),
    queryFn: async ({ signal }) => {
      const hooks: Hook[] = [];
      for await (const hook of api(workspaceId).hooks.list({ limit: 100 }, { signal })) hooks.push(hook);
      return hooks;
    },
    refetchInterval: 30_000,
  });
}

/** One subscription, read anew every few seconds while it is on the move. */
export function hookQuery(workspaceId: string, hookId: string) {
  return queryOptions({
    queryKey: [...hooksKey(workspaceId), hookId],
    queryFn: ({ signal }) => api(workspaceId).hooks.get({ hookId }, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? 2000 : 5000),
  });
}

export function deliveriesKey(workspaceId: string, hookId: string) {
  return [...hooksKey(workspaceId), hookId, "deliveries"] as const;
}

export function deliveryQuery(workspaceId: string, deliveryId: string) {
  return queryOptions({
    queryKey: [...hooksKey(workspaceId), "delivery", deliveryId],
    queryFn: ({ signal }) => api(workspaceId).deliveries.get({ deliveryId }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "pending" ? 3000 : false),
  });
}

/** The last delivery that was tried, with its request; null where there is none. */
export function lastDeliveryQuery(workspaceId: string, hookId: string) {
  return queryOptions({
    queryKey: [...deliveriesKey(workspaceId, hookId), "last"],
    queryFn: async ({ signal }) => {
      const { deliveries } = api(workspaceId);
      const page = await deliveries.list({ hookId, limit: 100 }, { signal });
      const last = page.deliveries.find(({ attempts }) => attempts.length > 0);
      return last === undefined ? null : await deliveries.get({ deliveryId: last.id }, { signal });
    },
  });
}

function isMoving({ status, replay, counts }: Hook): boolean {
  return status === "recovering" || counts.pending > 0 || replay?.isDone === false;
}
