import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Circle, CircleCheck } from "lucide-react";
import { api } from "../api.ts";
import { botQuery, botsQuery } from "../bots/queries.ts";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import type { Step } from "./steps.ts";
import { words } from "./texts.ts";

type Entry = { label: string; isDone: boolean; step: Step };

/** What is left of the first run, for those who can do it; gone once all is done. */
export function Checklist({ botId }: { botId?: string }) {
  const workspaceId = useWorkspaceId();
  const mayManage = useMay("bots:manage");
  const { bot, entries } = useProgress(workspaceId, botId, mayManage);
  if (!mayManage || entries === null || entries.every(({ isDone }) => isDone)) return null;
  return (
    <section
      aria-label={words.checklist}
      className="mb-6 rounded-md border border-line bg-raised p-4 text-start"
    >
      <h2 className="font-semibold">{words.checklist}</h2>
      <ol className="mt-2 grid gap-1">
        {entries.map(({ label, isDone, step }) => (
          <li key={step} className="flex items-center gap-2">
            {isDone ? (
              <CircleCheck size={16} className="shrink-0 text-good" aria-label={words.isDone} />
            ) : (
              <Circle size={16} className="shrink-0 text-muted" aria-label={words.isOpen} />
            )}
            {isDone ? (
              <span className="text-muted">{label}</span>
            ) : (
              <Link
                to="/w/$workspaceId/start"
                params={{ workspaceId }}
                search={{ step, ...(bot !== undefined && { bot }) }}
                className="font-medium text-accent"
              >
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useProgress(workspaceId: string, botId: string | undefined, mayManage: boolean) {
  const bots = useQuery({ ...botsQuery(workspaceId), enabled: mayManage });
  const bot = botId ?? bots.data?.bots[0]?.id;
  const first = useQuery({ ...botQuery(workspaceId, bot ?? ""), enabled: mayManage && bot !== undefined });
  const talks = useQuery({
    queryKey: [workspaceId, "conversations", "any", bot],
    queryFn: async ({ signal }) =>
      await api(workspaceId).conversations.list({ limit: 1, ...(botId && { botId }) }, { signal }),
    enabled: mayManage && bot !== undefined,
  });
  if (bots.data === undefined) return { bot, entries: null };
  if (bot !== undefined && (first.data === undefined || talks.data === undefined))
    return { bot, entries: null };
  const entries: readonly Entry[] = [
    { label: words.makeBot, isDone: bot !== undefined, step: "name" },
    { label: words.teachBot, isDone: (first.data?.passageCount ?? 0) > 0, step: "learn" },
    { label: words.installBot, isDone: (talks.data?.conversations.length ?? 0) > 0, step: "install" },
  ];
  return { bot, entries };
}
