import { queryOptions } from "@tanstack/react-query";
import { api, isRefusal } from "../api.ts";

/** Who a visitor is; null while they left nothing, or where the lead was erased meanwhile. */
export function leadQuery(workspaceId: string, leadId: string | null) {
  return queryOptions({
    queryKey: [workspaceId, "lead", leadId],
    queryFn: async ({ signal }) =>
      leadId === null
        ? null
        : await api(workspaceId)
            .leads.get({ leadId }, { signal })
            .catch((error: unknown) => {
              if (isRefusal(error, "lead.missing") || isRefusal(error, "permission.missing")) return null;
              throw error;
            }),
  });
}
