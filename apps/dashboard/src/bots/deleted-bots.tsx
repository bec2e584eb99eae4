import type { BotSummary } from "@nebulahex/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/page.tsx";
import { Ago } from "../ui/time.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { botsQuery, deletedBotsQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Bots that can be brought back; nothing where there are none. */
export function DeletedBots() {
  const { data = [] } = useQuery(deletedBotsQuery(useWorkspaceId()));
  if (data.length === 0) return null;
  return (
    <div className="mt-10">
      <Section title={words.deleted} about={words.deletedAbout}>
        <ul className="divide-y divide-line rounded-md border border-line">
          {data.map((bot) => (
            <DeletedBot key={bot.id} bot={bot} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function DeletedBot({ bot: { id, name, deletedAt } }: { bot: BotSummary }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const restoring = useMutation({
    mutationFn: () => api.bots.restore({ botId: id }),
    onSuccess: () => {
      say(words.restored(name));
      return queries.invalidateQueries({ queryKey: botsQuery(workspaceId).queryKey });
    },
    onError: sayFailed,
  });
  return (
    <li className="flex items-center gap-3 px-3 py-2">
      <span className="min-w-0 grow truncate">{name}</span>
      {deletedAt !== undefined && <Ago at={deletedAt} className="text-sm text-muted" />}
      <Button size="small" isBusy={restoring.isPending} onClick={() => restoring.mutate()}>
        {words.restore}
        <span className="sr-only"> {name}</span>
      </Button>
    </li>
  );
}
