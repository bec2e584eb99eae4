import { lead, type listLeads, type Query } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Row } from "../platform/http/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./lead.ts";
import * as store from "./store.ts";

const readAtOnce = 500;

/** Every lead that a filter lets through, a line each, read as it is sent. */
export async function* tabulateLeads(
  { db }: Context,
  scope: Scope,
  { botId, from, to, q }: Query<typeof listLeads>,
): AsyncGenerator<Row> {
  const columns = lead.keyof().options;
  yield columns;

  let before: readonly string[] | null = null;
  do {
    const rows = await store.listLeads(db, scope, { botId, from, to, q, limit: readAtOnce }, before);
    for (const row of rows) {
      const shown = present(row);
      yield columns.map((column) => shown[column]);
    }
    const last = rows.length > readAtOnce ? rows.at(-1) : undefined;
    before = last === undefined ? null : [last.captured_at.toISOString(), last.id];
  } while (before !== null);
}
