import { useQuery } from "@tanstack/react-query";
import { botsQuery } from "../bots/queries.ts";
import { membersQuery } from "../members/queries.ts";
import { Button } from "../ui/button.tsx";
import { inputClass } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { type Channel, countOf, readFilters } from "./filters.ts";
import { words } from "./texts.ts";
import { useFilters } from "./use-filters.ts";

const any = "any";

/** Bot, channel, member and days. What is chosen is in the address. */
export function FilterBar() {
  const workspaceId = useWorkspaceId();
  const [filters, change] = useFilters();
  const { data: bots } = useQuery(botsQuery(workspaceId));
  const { data: team = [] } = useQuery(membersQuery(workspaceId));
  const { tab = "waiting" } = filters;

  function choose(name: "bot" | "channel" | "assignee" | "from" | "to", value: string) {
    change(readFilters({ ...filters, [name]: value === any ? undefined : value }));
  }
  const choices = (first: string, more: readonly { id: string; name: string }[]) => [
    { value: any, label: first },
    ...more.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const channels: readonly { id: Channel; name: string }[] = [
    { id: "widget", name: words.channelWidget },
    { id: "dashboard", name: words.channelDashboard },
    { id: "api", name: words.channelApi },
  ];
  const hasAssignee = tab === "all" || tab === "assigned";

  return (
    <div className="grid grid-cols-2 gap-2 px-3 pt-2">
      <Select
        label={words.bot}
        value={filters.bot ?? any}
        onChange={(value) => choose("bot", value)}
        options={choices(words.anyBot, bots?.bots ?? [])}
      />
      <Select
        label={words.channel}
        value={filters.channel ?? any}
        onChange={(value) => choose("channel", value)}
        options={choices(words.anyChannel, channels)}
      />
      {hasAssignee && (
        <Select
          label={words.assignee}
          value={filters.assignee ?? any}
          onChange={(value) => choose("assignee", value)}
          options={choices(words.anybody, team)}
          className="col-span-2"
        />
      )}
      <Day label={words.from} value={filters.from} onChange={(value) => choose("from", value)} />
      <Day label={words.to} value={filters.to} onChange={(value) => choose("to", value)} />
      {countOf(filters) > 0 && (
        <Button
          size="small"
          tone="quiet"
          className="col-span-2"
          onClick={() => {
            const { tab, q } = filters;
            change(readFilters({ tab, q }));
          }}
        >
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}

type DayProps = { label: string; value: string | undefined; onChange: (day: string) => void };

function Day({ label, value = "", onChange }: DayProps) {
  return (
    <label className="grid min-w-0 gap-0.5 text-xs text-muted">
      {label}
      <input
        type="date"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={`${inputClass} min-w-0`}
      />
    </label>
  );
}
