import type { LookupSource } from "@nebulahex/contract";
import { json, sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { FoundOrder, LiveDataRow } from "./live-source.ts";

/** All of a bot's, by name. */
export function listOfBot(tx: Tx, scope: Scope, botId: string) {
  return tx.all(sql<LiveDataRow>`
    select * from live_data where workspace_id = ${scope.workspaceId} and bot_id = ${botId} order by name`);
}

export function findLiveData(tx: Tx, scope: Scope, botId: string, name: string) {
  return tx.first(sql<LiveDataRow>`
    select * from live_data
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and name = ${name}`);
}

/** How many others a bot has, held until the transaction ends so that of two who add the last one only one does. */
export async function holdCountBeside(tx: Tx, scope: Scope, botId: string, name: string): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`live data ${botId}`}, 0))`);
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from live_data
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and name <> ${name}`);
  return count;
}

type Saved = {
  botId: string;
  name: string;
  kind: LookupSource;
  settings: Record<string, unknown>;
  sealedSecret: string | null;
  now: Date;
};

export function saveLiveData(tx: Tx, scope: Scope, by: Saved) {
  return tx.one(sql<LiveDataRow>`
    insert into live_data (workspace_id, bot_id, name, kind, settings, sealed_secret, updated_at)
    values
      (${scope.workspaceId}, ${by.botId}, ${by.name}, ${by.kind}, ${json(by.settings)}::jsonb, ${by.sealedSecret}, ${by.now})
    on conflict (workspace_id, bot_id, name) do update set
      kind = excluded.kind, settings = excluded.settings, sealed_secret = excluded.sealed_secret, last_error = null,
      updated_at = excluded.updated_at
    returning *`);
}

export function deleteLiveData(tx: Tx, scope: Scope, botId: string, name: string) {
  return tx.run(sql`
    delete from live_data where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and name = ${name}`);
}

/** Notes how the last look-up went, when it went otherwise than the one before. */
export async function noteOutcome(
  tx: Tx,
  scope: Scope,
  row: LiveDataRow,
  error: string | null,
): Promise<void> {
  if (row.last_error === error) return;
  await tx.run(sql`
    update live_data set last_error = ${error}
    where workspace_id = ${scope.workspaceId} and bot_id = ${row.bot_id} and name = ${row.name}
      and updated_at = ${row.updated_at}`);
}

type Listed = FoundOrder & { place: string };

/** Puts the orders of a list in the place of those that were there. */
export async function replaceListedOrders(
  tx: Tx,
  scope: Scope,
  botId: string,
  name: string,
  orders: readonly Listed[],
): Promise<void> {
  await tx.run(sql`
    delete from listed_orders
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and name = ${name}`);
  await tx.run(sql`
    insert into listed_orders (workspace_id, bot_id, name, position, place, email, "order")
    select ${scope.workspaceId}, ${botId}, ${name}, row_number() over (), listed.place, listed.email, listed."order"
    from jsonb_to_recordset(${json(orders)}::jsonb) as listed (place text, email text, "order" jsonb)`);
}

export function findListedOrders(tx: Tx, scope: Scope, botId: string, name: string, place: string) {
  return tx.all(sql<FoundOrder>`
    select email, "order" from listed_orders
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and name = ${name} and place = ${place}
    order by position limit 20`);
}

/** All that a bot asks. */
export async function eraseLiveDataOf(tx: Tx, scope: Scope, botId: string): Promise<void> {
  await tx.run(sql`delete from live_data where workspace_id = ${scope.workspaceId} and bot_id = ${botId}`);
}

export async function eraseLiveData(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from listed_orders where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from live_data where workspace_id = ${scope.workspaceId}`);
}
