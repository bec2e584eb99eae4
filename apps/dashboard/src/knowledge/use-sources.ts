import type { CreateSourceInput, Source } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { botQuery } from "../bots/queries.ts";
import { sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { sourcesQuery } from "./queries.ts";

/** Shows anew what a bot knows, and how much it is. */
export function useRevised(botId: string): () => void {
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: sourcesQuery(workspaceId, botId).queryKey });
    void queries.invalidateQueries({ queryKey: botQuery(workspaceId, botId).queryKey });
  };
}

/** Gives a bot something to know; it stands in the list at once. */
export function useAddSource(botId: string): (source: Omit<CreateSourceInput, "botId">) => Promise<Source> {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const revised = useRevised(botId);
  return async (source) => {
    const made = await api.sources.create({ ...source, botId }, { timeoutMs: 120_000 });
    queries.setQueryData(sourcesQuery(workspaceId, botId).queryKey, (known = []) => [made, ...known]);
    revised();
    return made;
  };
}

export function useRefreshSource(botId: string) {
  const api = useApi();
  const revised = useRevised(botId);
  return useMutation({
    mutationFn: (sourceId: string) => api.sources.refresh({ sourceId }),
    onSuccess: revised,
    onError: sayFailed,
  });
}
