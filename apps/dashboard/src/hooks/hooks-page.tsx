import type { Hook } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { linkClass, Page } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { HealthLine } from "./health-line.tsx";
import { HookBadge } from "./hook-state.tsx";
import { NewHook } from "./new-hook.tsx";
import { hooksQuery } from "./queries.ts";
import { words } from "./texts.ts";

export function HooksPage() {
  const [isMaking, setMaking] = useState(false);
  const query = useQuery(hooksQuery(useWorkspaceId()));
  const newHook = (
    <Button tone="primary" icon={<Plus size={16} />} onClick={() => setMaking(true)}>
      {words.newHook}
    </Button>
  );
  return (
    <Page title={words.hooks} about={words.about} actions={newHook}>
      <Loaded query={query}>
        {(hooks) =>
          hooks.length === 0 ? (
            <Empty title={words.none}>{words.noneAbout}</Empty>
          ) : (
            <HookTable hooks={hooks} />
          )
        }
      </Loaded>
      <NewHook isOpen={isMaking} onClose={() => setMaking(false)} />
    </Page>
  );
}

function HookTable({ hooks }: { hooks: readonly Hook[] }) {
  const workspaceId = useWorkspaceId();
  return (
    <Table label={words.hooks} head={[words.event, words.status, words.health, words.lastDay]}>
      {hooks.map(({ id, event, targetUrl, description, status, health, counts }) => (
        <tr key={id} className="hover:bg-hover">
          <Cell className="max-w-xs">
            <Link
              to="/w/$workspaceId/settings/hooks/$hookId"
              params={{ workspaceId, hookId: id }}
              className={linkClass}
            >
              {event}
            </Link>
            <span className="block truncate text-muted" title={targetUrl}>
              {targetUrl}
            </span>
            {description !== null && <span className="block truncate">{description}</span>}
          </Cell>
          <Cell>
            <HookBadge status={status} />
          </Cell>
          <Cell className="whitespace-nowrap">
            <HealthLine health={health} />
          </Cell>
          <Cell className="whitespace-nowrap">{words.lastDayOf(counts.succeeded, counts.failed)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
