import type { Key } from "@nebulahex/sdk";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { dayOf } from "../language/format.ts";
import { useMemberNames } from "../members/queries.ts";
import { words as members } from "../members/texts.ts";
import { Button } from "../ui/button.tsx";
import { linkClass, Page } from "../ui/page.tsx";
import { More, usePages } from "../ui/pages.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Switch } from "../ui/switch.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago } from "../ui/time.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { KeyActs } from "./key-acts.tsx";
import { StateBadge, stateOf } from "./key-state.tsx";
import { NewKey } from "./new-key.tsx";
import { keysKey } from "./queries.ts";
import { words } from "./texts.ts";

export function KeysPage() {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const all = useSearch({ from: "/w/$workspaceId/settings/keys" }).show === "all";
  const [isMaking, setMaking] = useState(false);
  const query = usePages({
    queryKey: keysKey(workspaceId),
    read: (from, signal) => api.keys.list({ limit: 100, ...from }, { signal }),
    rowsOf: ({ keys }) => keys,
  });
  const showAll = (all: boolean) =>
    void navigate({
      to: "/w/$workspaceId/settings/keys",
      params: { workspaceId },
      search: all ? { show: "all" } : {},
      replace: true,
    });
  const newKey = (
    <Button tone="primary" icon={<Plus size={16} />} onClick={() => setMaking(true)}>
      {words.newKey}
    </Button>
  );
  return (
    <Page
      title={words.keys}
      about={
        <>
          {words.about}{" "}
          <Link to="/w/$workspaceId/developers" params={{ workspaceId }} className={linkClass}>
            {words.developers}
          </Link>
        </>
      }
      actions={newKey}
    >
      <Loaded query={query}>
        {(keys) => {
          const shown = all ? keys : keys.filter((key) => stateOf(key) === "works");
          return (
            <>
              {keys.length > 0 && (
                <div className="mb-3 flex items-center justify-end gap-2 text-sm">
                  <span>{words.showAll}</span>
                  <Switch isOn={all} onChange={showAll} label={words.showAll} />
                </div>
              )}
              {shown.length > 0 ? (
                <KeyTable keys={shown} />
              ) : (
                <Empty title={keys.length === 0 ? words.none : words.noneWorks}>{words.noneAbout}</Empty>
              )}
              <More query={query} />
            </>
          );
        }}
      </Loaded>
      <NewKey isOpen={isMaking} onClose={() => setMaking(false)} />
    </Page>
  );
}

function KeyTable({ keys }: { keys: readonly Key[] }) {
  const workspaceId = useWorkspaceId();
  const nameOf = useMemberNames();
  const memberOf = (id: string) => nameOf(id) ?? members.formerMember;
  const head = [
    words.name,
    words.value,
    words.state,
    words.member,
    words.made,
    words.lastUsed,
    words.expires,
  ];
  return (
    <Table label={words.keys} head={[...head, ""]}>
      {keys.map((key) => (
        <tr key={key.id} className="hover:bg-hover">
          <Cell className="font-medium">
            <Link
              to="/w/$workspaceId/settings/keys/$keyId"
              params={{ workspaceId, keyId: key.id }}
              className={linkClass}
            >
              {key.name}
            </Link>
          </Cell>
          <Cell className="font-mono whitespace-nowrap">…{key.last4}</Cell>
          <Cell>
            <StateBadge of={key} />
          </Cell>
          <Cell>
            {memberOf(key.memberId)}
            {key.madeBy !== key.memberId && (
              <span className="block text-xs text-muted">
                {words.madeBy} {memberOf(key.madeBy)}
              </span>
            )}
          </Cell>
          <Cell className="whitespace-nowrap">
            <Ago at={key.createdAt} />
          </Cell>
          <Cell className="whitespace-nowrap">
            {key.lastUsedAt === null ? words.never : <Ago at={key.lastUsedAt} />}
          </Cell>
          <Cell className="whitespace-nowrap">
            {key.expiresAt === null ? words.never : dayOf(key.expiresAt)}
          </Cell>
          <Cell className="text-end">
            <KeyActs of={key} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
