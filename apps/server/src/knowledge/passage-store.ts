import { json, sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { Passage } from "./passages/index.ts";

/** Puts a source's passages in place of those that it had. */
export async function replacePassages(
  tx: Tx,
  scope: Scope,
  { botId, sourceId, passages }: { botId: string; sourceId: string; passages: readonly Passage[] },
): Promise<void> {
  await deletePassages(tx, scope, botId, sourceId);
  await insertPassages(tx, scope, { botId, sourceId, passages, place: 0 });
}

type Placed = { botId: string; sourceId: string; passages: readonly Passage[]; place: number };

/** Puts passages behind a place of their source. */
export async function insertPassages(
  tx: Tx,
  scope: Scope,
  { botId, sourceId, passages, place }: Placed,
): Promise<void> {
  await tx.run(sql`
    insert into passages
      (workspace_id, bot_id, source_id, place, document_id, title, url, heading, text, position, examples)
    select ${scope.workspaceId}, ${botId}, ${sourceId}, ${place}::int + position_in_list,
      passage ->> 'documentId', passage ->> 'title', passage ->> 'url', passage ->> 'heading', passage ->> 'text',
      (passage ->> 'position')::integer, passage -> 'examples'
    from jsonb_array_elements(${json(passages)}::jsonb) with ordinality as given (passage, position_in_list)`);
}

export function deletePassages(tx: Tx, scope: Scope, botId: string, sourceId: string) {
  return tx.run(sql`
    delete from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and source_id = ${sourceId}`);
}

/** Takes out what lies from one place to another, the last not included. */
export function deletePassagesFrom(
  tx: Tx,
  scope: Scope,
  botId: string,
  sourceId: string,
  from: number,
  to: number,
) {
  return tx.run(sql`
    delete from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and source_id = ${sourceId}
      and place >= ${from} and place < ${to}`);
}

/** A source's passages in its own order from the place `after`, one row more than the page. */
export function listPassagesOf(
  tx: Tx,
  scope: Scope,
  source: { id: string; bot_id: string },
  limit: number,
  after: number,
) {
  return tx.all(sql<Omit<Passage, "position" | "examples"> & { place: number }>`
    select place, document_id as "documentId", title, url, heading, text
    from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${source.bot_id} and source_id = ${source.id}
      and place > ${after}
    order by place
    limit ${limit + 1}`);
}

/** All that a bot knows; the passages of one document follow each other. */
export function listPassages(tx: Tx, scope: Scope, botId: string) {
  return tx.all(sql<Passage>`
    select document_id as "documentId", title, url, heading, text, position, examples
    from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId}
    order by source_id, place`);
}

/** The same without one source. */
export function listPassagesWithout(tx: Tx, scope: Scope, botId: string, sourceId: string | null) {
  return tx.all(sql<Passage>`
    select document_id as "documentId", title, url, heading, text, position, examples
    from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and source_id is distinct from ${sourceId}
    order by source_id, place`);
}

/** The documents that a source was read into. */
export async function listDocumentsOf(
  tx: Tx,
  scope: Scope,
  botId: string,
  sourceId: string,
): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`
    select distinct document_id as id from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and source_id = ${sourceId}`);
  return rows.map(({ id }) => id);
}
