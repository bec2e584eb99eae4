import type { AuditEntry } from "@nebulahex/sdk";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { startOfDay } from "../language/day.ts";
import { moment } from "../language/format.ts";
import { linkClass, Page } from "../ui/page.tsx";
import { More, usePages } from "../ui/pages.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago } from "../ui/time.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { isAction } from "./actions.ts";
import { AuditFilters } from "./audit-filters.tsx";
import type { AuditSearch } from "./audit-search.ts";
import { words } from "./texts.ts";

const here = "/w/$workspaceId/settings/audit-log";

/** Who did what; the filters are in the address. */
export function AuditLogPage() {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const search = useSearch({ from: here });
  const isFiltered = Object.keys(search).length > 0;
  const { action, from, to, ...rest } = search;
  const asked = {
    ...rest,
    ...(action !== undefined && isAction(action) && { action }),
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { to: startOfDay(to, 1) }),
  };
  const query = usePages({
    queryKey: [workspaceId, "audit-log", search],
    read: (page, signal) => api.auditLog.list({ limit: 50, ...asked, ...page }, { signal }),
    rowsOf: ({ entries }) => entries,
  });
  const filter = (search: AuditSearch) =>
    void navigate({ to: here, params: { workspaceId }, search, replace: true, resetScroll: false });
  return (
    <Page title={words.auditLog} about={words.about}>
      <AuditFilters search={search} onSearch={filter} />
      <Loaded query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty title={isFiltered ? words.noMatch : words.none}>{isFiltered && words.noMatchAbout}</Empty>
          ) : (
            <>
              <Entries entries={entries} />
              <More query={query} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const workspaceId = useWorkspaceId();
  return (
    <Table label={words.auditLog} head={[words.when, words.who, words.what, words.subject, words.from]}>
      {entries.map(({ id, at, by, action, subjectId, detail, apiKeyId, address }) => (
        <tr key={id} className="hover:bg-hover">
          <Cell className="align-top whitespace-nowrap" title={moment(at)}>
            <Ago at={at} />
          </Cell>
          <Cell className="align-top">
            <span title={by?.email}>{by?.name ?? words.product}</span>
            {apiKeyId !== null && (
              <Link
                to="/w/$workspaceId/settings/keys/$keyId"
                params={{ workspaceId, keyId: apiKeyId }}
                className={`block text-xs ${linkClass}`}
              >
                {words.throughKey}
              </Link>
            )}
          </Cell>
          <Cell className="align-top">
            {words[action]}
            <span className="block max-w-72 text-xs break-words text-muted">{inShort(detail)}</span>
          </Cell>
          <Cell className="align-top">
            <Subject id={subjectId} isGone={action.endsWith("deleted")} />
          </Cell>
          <Cell className="align-top font-mono text-xs whitespace-nowrap">{address ?? "–"}</Cell>
        </tr>
      ))}
    </Table>
  );
}

/** What it was done to, with the way there where it has a page. */
function Subject({ id, isGone }: { id: string | null; isGone: boolean }) {
  const workspaceId = useWorkspaceId();
  const className = `${linkClass} font-mono text-xs`;
  if (id?.startsWith("key_")) {
    return (
      <Link
        to="/w/$workspaceId/settings/keys/$keyId"
        params={{ workspaceId, keyId: id }}
        className={className}
      >
        {id}
      </Link>
    );
  }
  if (id?.startsWith("hook_") && !isGone) {
    return (
      <Link
        to="/w/$workspaceId/settings/hooks/$hookId"
        params={{ workspaceId, hookId: id }}
        className={className}
      >
        {id}
      </Link>
    );
  }
  return <span className="font-mono text-xs text-muted">{id ?? "–"}</span>;
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What else is worth knowing, as names and values. */
function inShort(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${written(value)}`)
    .join(" · ")
    .slice(0, 200);
}
