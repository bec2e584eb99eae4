import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { SourceText } from "./passages/index.ts";
import type { SourceRow } from "./source.ts";

type NewSource = {
  id: string;
  botId: string;
  kind: SourceText["kind"];
  title: string;
  url: string | null;
  content: string;
  byteSize: number;
  now: Date;
};

export function insertSource(tx: Tx, scope: Scope, by: NewSource) {
  return tx.one(sql<SourceRow>`
    insert into sources (id, workspace_id, bot_id, kind, title, url, content, byte_size, created_at)
    values
      (${by.id}, ${scope.workspaceId}, ${by.botId}, ${by.kind}, ${by.title}, ${by.url}, ${by.content},
       ${by.byteSize}, ${by.now})
    returning id, workspace_id, bot_id, kind, title, url, status, error, document_count, passage_count,
      created_at, read_at`);
}

/** How many bytes are known, held until the transaction ends so that two sources cannot pass one ceiling together. */
export async function holdByteCount(tx: Tx, scope: Scope): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`sources ${scope.workspaceId}`}, 0))`);
  return await countKnowledgeBytes(tx, scope);
}

export function findSource(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<SourceRow>`
    select id, workspace_id, bot_id, kind, title, url, status, error, document_count, passage_count,
      created_at, read_at
    from sources where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** A source that waits to be read, with what it holds. */
export function findUnread(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<{
    id: string;
    kind: SourceText["kind"];
    title: string;
    url: string | null;
    content: string;
  }>`
    select id, kind, title, url, content from sources
    where workspace_id = ${scope.workspaceId} and id = ${id} and status = 'reading'`);
}

/** Holds a source until the transaction ends. */
export function lockSource(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<Pick<SourceRow, "id" | "bot_id" | "status" | "passage_count">>`
    select id, bot_id, status, passage_count from sources
    where workspace_id = ${scope.workspaceId} and id = ${id} for update`);
}

/** Newest first from the place `before`, one row more than the page to tell whether there is another. */
export function listSources(
  tx: Tx,
  scope: Scope,
  botId: string,
  limit: number,
  before: readonly string[] | null,
) {
  return tx.all(sql<SourceRow>`
    select id, workspace_id, bot_id, kind, title, url, status, error, document_count, passage_count,
      created_at, read_at
    from sources
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId}
      and (${before?.[0]}::timestamptz is null or (created_at, id) < (${before?.[0]}, ${before?.[1]}))
    order by created_at desc, id desc
    limit ${limit + 1}`);
}

export function saveReady(
  tx: Tx,
  scope: Scope,
  id: string,
  counts: { documents: number; passages: number },
  now: Date,
) {
  return tx.run(sql`
    update sources set
      status = 'ready', error = null, read_at = ${now},
      document_count = ${counts.documents}, passage_count = ${counts.passages}
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function saveFailed(tx: Tx, scope: Scope, id: string, error: string, now: Date) {
  return tx.run(sql`
    update sources set status = 'failed', error = ${error}, read_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${id} and status = 'reading'`);
}

export function deleteSource(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`delete from sources where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function countKnowledgeBytes(tx: Tx, scope: Scope): Promise<number> {
  const { bytes } = await tx.one(sql<{ bytes: number }>`
    select coalesce(sum(byte_size), 0)::bigint as bytes from sources where workspace_id = ${scope.workspaceId}`);
  return bytes;
}

export async function eraseKnowledge(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from passages where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from sources where workspace_id = ${scope.workspaceId}`);
}
