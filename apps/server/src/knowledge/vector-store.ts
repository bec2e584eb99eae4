import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { Passage } from "./passages/index.ts";

export type Vectors = ReadonlyMap<string, Int8Array>;
/** A source whose texts are known, for a model whose vectors make up a space. */
export type Embedded = { botId: string; sourceId: string; space: string };

/** The vectors of a bot's texts, by the hash of each. */
export async function listVectors(tx: Tx, scope: Scope, botId: string, space: string): Promise<Vectors> {
  const rows = await tx.all(sql<{ text_hash: string; vector: Uint8Array }>`
    select text_hash, vector from passage_vectors
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and space = ${space}`);
  return new Map(
    rows.map(({ text_hash, vector }) => [
      text_hash,
      new Int8Array(vector.buffer, vector.byteOffset, vector.length),
    ]),
  );
}

/** Every source of the workspace that a bot answers from. */
export function listKnownSources(tx: Tx, scope: Scope) {
  return tx.all(sql<{ id: string; bot_id: string }>`
    select id, bot_id from sources where workspace_id = ${scope.workspaceId} and passage_count > 0 order by id`);
}

export function listPassagesOfSource(tx: Tx, scope: Scope, botId: string, sourceId: string) {
  return tx.all(sql<Passage>`
    select document_id as "documentId", title, url, heading, text, position, examples
    from passages
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and source_id = ${sourceId}
    order by place`);
}

/** The hashes of those texts of a source that have their vector. */
export async function listHashes(
  tx: Tx,
  scope: Scope,
  { botId, sourceId, space }: Embedded,
): Promise<string[]> {
  const rows = await tx.all(sql<{ text_hash: string }>`
    select text_hash from passage_vectors
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and space = ${space}
      and source_id = ${sourceId}`);
  return rows.map(({ text_hash }) => text_hash);
}

/** Keeps vectors; those of a source that was deleted meanwhile are not kept. */
export function insertVectors(tx: Tx, scope: Scope, { botId, sourceId, space }: Embedded, vectors: Vectors) {
  const bytes = [...vectors.values()].map(({ buffer, byteOffset, length }) =>
    Buffer.from(buffer, byteOffset, length),
  );
  return tx.run(sql`
    insert into passage_vectors (workspace_id, bot_id, space, source_id, text_hash, vector)
    select ${scope.workspaceId}, source.bot_id, ${space}, source.id, text_hash, vector
    from (
      select id, bot_id from sources
      where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and id = ${sourceId} for key share
    ) source, unnest(${[...vectors.keys()]}::text[], ${bytes}::bytea[]) given (text_hash, vector)
    on conflict do nothing`);
}

export function deleteVectors(
  tx: Tx,
  scope: Scope,
  { botId, sourceId, space }: Embedded,
  hashes: readonly string[],
) {
  return tx.run(sql`
    delete from passage_vectors
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and space = ${space}
      and source_id = ${sourceId} and text_hash = any(${hashes}::text[])`);
}

export function deleteVectorsOfSource(tx: Tx, scope: Scope, botId: string, sourceId: string) {
  return tx.run(sql`
    delete from passage_vectors
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and source_id = ${sourceId}`);
}

/** Forgets the vectors of all models but these. */
export function keepVectorsOf(tx: Tx, scope: Scope, spaces: readonly string[]) {
  return tx.run(sql`
    delete from passage_vectors
    where workspace_id = ${scope.workspaceId} and space <> all(${spaces}::text[])`);
}
