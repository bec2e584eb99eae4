import type { Bot } from "@nebulahex/sdk";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { botQuery, botsQuery } from "./queries.ts";

export function useBotId(): string {
  return useParams({ from: "/w/$workspaceId/bots/$botId" }).botId;
}

/** The bot of the address; its page has loaded it before any tab is drawn. */
export function useBot(): Bot {
  return useSuspenseQuery(botQuery(useWorkspaceId(), useBotId())).data;
}

/** Switches a bot on or off: shown at once, taken back where the server refuses. */
export function useSwitchBot(botId: string) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const list = botsQuery(workspaceId).queryKey;
  const one = botQuery(workspaceId, botId).queryKey;
  const show = (isActive: boolean) => {
    queries.setQueryData(one, (bot) => bot && { ...bot, isActive });
    queries.setQueryData(
      list,
      (listed) =>
        listed && { bots: listed.bots.map((bot) => (bot.id === botId ? { ...bot, isActive } : bot)) },
    );
  };
  return useMutation({
    mutationFn: (isActive: boolean) => api.bots.update({ botId, isActive }),
    onMutate: show,
    onError: (error, isActive) => {
      show(!isActive);
      sayFailed(error);
    },
  });
}
