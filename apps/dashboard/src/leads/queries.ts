import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { startOfDay } from "../language/day.ts";

/** What the list of leads can be narrowed to; days as `2026-03-14`, both included. */
export type LeadFilters = {
  q?: string | undefined;
  botId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

export function leadsQuery(workspaceId: string, filters: LeadFilters) {
  return infiniteQueryOptions({
    queryKey: [workspaceId, "leads", filters],
    queryFn: async ({ pageParam, signal }) =>
      await api(workspaceId).leads.list(
        { ...asked(filters), limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The whole list, as the server writes it. */
export async function fetchLeadsAsCsv(workspaceId: string, filters: LeadFilters): Promise<Blob> {
  const query = new URLSearchParams(Object.entries(asked(filters)));
  const response = await fetch(`/api/v1/leads?${query}`, {
    headers: { accept: "text/csv", "nebulahex-workspace": workspaceId },
  });
  if (!response.ok) throw new Error(((await response.json()) as { detail: string }).detail);
  return response.blob();
}

/** The filters as the API takes them: moments in place of the reader's own days. */
function asked({ q, botId, from, to }: LeadFilters) {
  return {
    ...(q !== undefined && { q }),
    ...(botId !== undefined && { botId }),
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { to: startOfDay(to, 1) }),
  };
}
