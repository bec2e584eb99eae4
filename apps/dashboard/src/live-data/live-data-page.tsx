import type { LiveData } from "@nebulahex/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useBotId } from "../bots/bot.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Note } from "../ui/note.tsx";
import { Section } from "../ui/page.tsx";
import { Empty, Loaded, NoPermission } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { Ago } from "../ui/time.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { kinds } from "./kinds.ts";
import { liveDataQuery } from "./queries.ts";
import { SaveLiveData } from "./save-live-data.tsx";
import { words } from "./texts.ts";
import { TryLiveData } from "./try-live-data.tsx";

/** The systems that a bot asks for orders. */
export function LiveDataPage() {
  const mayManage = useMay("live-data:manage");
  return mayManage ? <Systems /> : <NoPermission />;
}

function Systems() {
  const botId = useBotId();
  const query = useQuery(liveDataQuery(useWorkspaceId(), botId));
  const { add, edit, attempt } = useSearch({ from: "/w/$workspaceId/bots/$botId/live-data" });
  const navigate = useNavigate({ from: "/w/$workspaceId/bots/$botId/live-data" });
  const close = () => void navigate({ search: {} });
  const named = (name: string | undefined) => query.data?.liveData.find((one) => one.name === name);
  const [edited, tried] = [named(edit), named(attempt)];
  return (
    <Section title={words.liveData} about={words.liveDataAbout} actions={<Connect />}>
      <Loaded query={query}>
        {({ liveData }) =>
          liveData.length === 0 ? (
            <Empty title={words.none}>{words.noneAbout}</Empty>
          ) : (
            <ul className="divide-y divide-line rounded-md border border-line">
              {liveData.map((one) => (
                <System key={one.name} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {add !== undefined && <SaveLiveData botId={botId} kind={add} onClose={close} />}
      {edited && <SaveLiveData botId={botId} kind={edited.kind} before={edited} onClose={close} />}
      {tried && <TryLiveData botId={botId} name={tried.name} onClose={close} />}
    </Section>
  );
}

function Connect() {
  const navigate = useNavigate({ from: "/w/$workspaceId/bots/$botId/live-data" });
  return (
    <Menu
      trigger={
        <Button tone="primary" icon={<Plus size={16} />}>
          {words.connect}
        </Button>
      }
    >
      {kinds.map((kind) => (
        <MenuItem key={kind} onSelect={() => void navigate({ search: { add: kind } })}>
          {words[kind]}
        </MenuItem>
      ))}
    </Menu>
  );
}

function System({ one: { name, kind, lastError, updatedAt } }: { one: LiveData }) {
  const api = useApi();
  const botId = useBotId();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: "/w/$workspaceId/bots/$botId/live-data" });
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 grow">
          <p className="truncate font-medium">{name}</p>
          <p className="text-sm text-muted">
            {words[kind]} · {words.savedAt} <Ago at={updatedAt} />
          </p>
        </div>
        <Badge tone={lastError === null ? "good" : "bad"}>
          {lastError === null ? words.works : words.broken}
        </Badge>
        <Button size="small" onClick={() => void navigate({ search: { attempt: name } })}>
          {words.tryIt}
        </Button>
        <Button size="small" onClick={() => void navigate({ search: { edit: name } })}>
          {ui.edit}
        </Button>
        <Button size="small" onClick={() => setAsking(true)}>
          {words.disconnect}
        </Button>
      </div>
      {lastError !== null && <Note tone="bad">{lastError}</Note>}
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.deleteOf(name)}
        act={words.disconnect}
        onConfirm={async () => {
          await api.liveData.delete({ botId, name });
          await queries.invalidateQueries({ queryKey: liveDataQuery(workspaceId, botId).queryKey });
          say(words.wasDeleted(name));
        }}
      >
        <p>{words.deleteAbout}</p>
      </Confirm>
    </li>
  );
}
