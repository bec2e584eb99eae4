import type { Delivery } from "@nebulahex/sdk";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { localMoment, milliseconds, moment, span } from "../language/format.ts";
import { Button } from "../ui/button.tsx";
import { inputClass } from "../ui/field.tsx";
import { linkClass } from "../ui/page.tsx";
import { More, usePages } from "../ui/pages.tsx";
import { Select } from "../ui/select.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago, useNow } from "../ui/time.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { type DeliverySearch, deliveryStatuses } from "./delivery-search.ts";
import { DeliveryBadge } from "./hook-state.tsx";
import { deliveriesKey } from "./queries.ts";
import { words } from "./texts.ts";

const here = "/w/$workspaceId/settings/hooks/$hookId";

/** A hook's deliveries, newest first; the filters are in the address. */
export function Deliveries({ hookId }: { hookId: string }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const isFiltered = Object.keys(search).length > 0;
  const query = usePages({
    queryKey: [...deliveriesKey(workspaceId, hookId), search],
    read: (from, signal) => api.deliveries.list({ hookId, ...search, ...from }, { signal }),
    rowsOf: ({ deliveries }) => deliveries,
    refetchInterval: (rows) => (rows.some(({ status }) => status === "pending") ? 3000 : 15_000),
  });
  return (
    <>
      <Filters hookId={hookId} search={search} />
      <Loaded query={query}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <Empty title={isFiltered ? words.noMatch : words.noDeliveries}>
              {isFiltered ? words.noMatchAbout : words.noDeliveriesAbout}
            </Empty>
          ) : (
            <>
              <DeliveryTable deliveries={deliveries} />
              <More query={query} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Filters({ hookId, search }: { hookId: string; search: DeliverySearch }) {
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const filter = (search: DeliverySearch) =>
    void navigate({ to: here, params: { workspaceId, hookId }, search, replace: true, resetScroll: false });
  const change = (changed: Partial<Record<keyof DeliverySearch, string | undefined>>) => {
    const kept = Object.entries({ ...search, ...changed }).filter(([, value]) => value !== undefined);
    filter(Object.fromEntries(kept) as DeliverySearch);
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
      <div className="w-40">
        <Select
          label={words.status}
          value={search.status ?? "any"}
          onChange={(status) => change({ status: status === "any" ? undefined : status })}
          options={[
            { value: "any" as const, label: words.anyStatus },
            ...deliveryStatuses.map((value) => ({ value, label: words[value] })),
          ]}
        />
      </div>
      {(["from", "to"] as const).map((end) => (
        <label key={end} className="flex items-center gap-1.5 text-muted">
          {words[end]}
          <input
            type="datetime-local"
            className={`${inputClass} w-auto`}
            value={search[end] === undefined ? "" : localMoment(Date.parse(search[end]))}
            onChange={({ currentTarget: { value } }) =>
              change({ [end]: value === "" ? undefined : new Date(value).toISOString() })
            }
          />
        </label>
      ))}
      {Object.keys(search).length > 0 && (
        <Button tone="quiet" size="small" onClick={() => filter({})}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  const workspaceId = useWorkspaceId();
  const head = [
    words.status,
    words.delivery,
    words.made,
    words.tries,
    words.answer,
    words.duration,
    words.next,
  ];
  return (
    <Table label={words.deliveries} head={head}>
      {deliveries.map(({ id, hookId, status, attempts, createdAt, nextAttemptAt }) => {
        const last = attempts.at(-1);
        return (
          <tr key={id} className="hover:bg-hover">
            <Cell>
              <DeliveryBadge status={status} />
            </Cell>
            <Cell>
              <Link
                to="/w/$workspaceId/settings/hooks/$hookId/deliveries/$deliveryId"
                params={{ workspaceId, hookId, deliveryId: id }}
                className={`${linkClass} font-mono text-xs`}
              >
                {id}
              </Link>
            </Cell>
            <Cell className="whitespace-nowrap">
              <Ago at={createdAt} />
            </Cell>
            <Cell>{attempts.length}</Cell>
            <Cell className="max-w-56 truncate" title={last?.detail ?? undefined}>
              {last === undefined ? "–" : (last.status ?? last.detail ?? words.noAnswer)}
            </Cell>
            <Cell className="whitespace-nowrap">
              {last === undefined ? "–" : milliseconds(last.durationMs)}
            </Cell>
            <Cell className="whitespace-nowrap">
              {nextAttemptAt === null ? "–" : <Until at={nextAttemptAt} />}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

/** How long until a moment. */
export function Until({ at }: { at: string }) {
  const left = Date.parse(at) - useNow();
  return (
    <time dateTime={at} title={moment(at)}>
      {left < 60_000 ? words.now : span(left)}
    </time>
  );
}
