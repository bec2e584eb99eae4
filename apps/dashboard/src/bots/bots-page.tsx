import type { BotSummary } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { number } from "../language/format.ts";
import { Checklist } from "../start/checklist.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { DeletedBots } from "./deleted-bots.tsx";
import { NewBot } from "./new-bot.tsx";
import { botFiguresQuery, botsQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** The workspace's bots, each with what it did in a week. */
export function BotsPage() {
  const workspaceId = useWorkspaceId();
  const query = useQuery(botsQuery(workspaceId));
  const { isNew = false } = useSearch({ from: "/w/$workspaceId/bots/" });
  const navigate = useNavigate({ from: "/w/$workspaceId/bots/" });
  const mayManage = useMay("bots:manage");
  const make = () => void navigate({ search: { isNew: true } });
  return (
    <Page
      title={words.bots}
      about={words.botsAbout}
      actions={
        mayManage && (
          <Button tone="primary" icon={<Plus size={16} />} onClick={make}>
            {words.newBot}
          </Button>
        )
      }
    >
      <Checklist />
      <Loaded query={query}>
        {({ bots }) =>
          bots.length === 0 ? (
            <NoBots />
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2">
              {bots.map((bot) => (
                <BotCard key={bot.id} bot={bot} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayManage && <DeletedBots />}
      {mayManage && <NewBot isOpen={isNew} onClose={() => void navigate({ search: {} })} />}
    </Page>
  );
}

function NoBots() {
  const workspaceId = useWorkspaceId();
  const mayManage = useMay("bots:manage");
  return (
    <Empty
      title={words.noBots}
      action={
        mayManage && (
          <Link to="/w/$workspaceId/start" params={{ workspaceId }} className="font-medium text-accent">
            {words.begin}
          </Link>
        )
      }
    >
      {mayManage ? words.noBotsAbout : words.noBotsWait}
    </Empty>
  );
}

function BotCard({ bot: { id, name, isActive } }: { bot: BotSummary }) {
  const workspaceId = useWorkspaceId();
  return (
    <li className="relative grid gap-4 rounded-md border border-line bg-raised p-4 transition-colors hover:border-edge">
      <div className="flex items-center justify-between gap-2">
        <h2 className="min-w-0 truncate text-lg font-semibold">
          <Link
            to="/w/$workspaceId/bots/$botId/overview"
            params={{ workspaceId, botId: id }}
            className="after:absolute after:inset-0 after:rounded-md"
          >
            {name}
          </Link>
        </h2>
        <OnOff isActive={isActive} />
      </div>
      <BotFigures botId={id} />
    </li>
  );
}

export function OnOff({ isActive }: { isActive: boolean }) {
  return <Badge tone={isActive ? "good" : "plain"}>{isActive ? words.on : words.off}</Badge>;
}

/** Answered, fallback, escalated of seven days, never summed into one. */
export function BotFigures({ botId, isTitled = false }: { botId: string; isTitled?: boolean }) {
  const { data, isError } = useQuery(botFiguresQuery(useWorkspaceId(), botId));
  const figures = [
    [words.answered, data?.answered],
    [words.fallbacks, data?.fallbacks],
    [words.escalated, data?.escalated],
  ] as const;
  return (
    <div>
      <dl className="grid grid-cols-3 gap-2">
        {figures.map(([label, count]) => (
          <div key={label} className="flex flex-col-reverse">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-xl font-semibold">{count === undefined ? "–" : number(count)}</dd>
          </div>
        ))}
      </dl>
      {(isError || !isTitled) && (
        <p className="mt-1 text-xs text-muted">{isError ? words.figuresFailed : words.ofSevenDays}</p>
      )}
    </div>
  );
}
