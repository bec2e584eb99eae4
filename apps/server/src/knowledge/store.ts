import { json, sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { Given, SourceRow } from "./source.ts";

type NewSource = Given & { id: string; botId: string; now: Date };

export function insertSource(tx: Tx, scope: Scope, by: NewSource) {
  return tx.one(sql<SourceRow>`
    insert into sources
      (id, workspace_id, bot_id, kind, title, url, content, file, refresh_hours, most_pages, byte_size, created_at)
    values
      (${by.id}, ${scope.workspaceId}, ${by.botId}, ${by.kind}, ${by.title}, ${by.url}, ${by.content}, ${by.file},
       ${by.refreshHours}, ${by.mostPages}, ${by.byteSize}, ${by.now})
    returning id, workspace_id, bot_id, kind, title, url, status, error, refresh_hours, progress, document_count,
      passage_count, created_at, read_at`);
}

/** How many bytes are known, held until the transaction ends so that two sources cannot pass one ceiling together. */
export async function holdByteCount(tx: Tx, scope: Scope): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`sources ${scope.workspaceId}`}, 0))`);
  return await countKnowledgeBytes(tx, scope);
}

export function findSource(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<SourceRow>`
    select id, workspace_id, bot_id, kind, title, url, status, error, refresh_hours, progress, document_count,
      passage_count, created_at, read_at
    from sources where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** What a source was given. */
export function findContent(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<Pick<SourceRow, "kind"> & { content: string }>`
    select kind, content from sources where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** A source that waits to be read, with what it holds. */
export function findUnread(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<Unread>`
    select id, bot_id, kind, title, url, content, file, most_pages from sources
    where workspace_id = ${scope.workspaceId} and id = ${id} and status = 'reading'`);
}

export type Unread = Pick<SourceRow, "id" | "bot_id" | "kind" | "title" | "url"> & {
  content: string;
  file: Uint8Array | null;
  most_pages: number;
};

/** Holds a source until the transaction ends. */
export function lockSource(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<
    Pick<SourceRow, "id" | "bot_id" | "kind" | "title" | "status" | "refresh_hours" | "passage_count">
  >`
    select id, bot_id, kind, title, status, refresh_hours, passage_count from sources
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
    select id, workspace_id, bot_id, kind, title, url, status, error, refresh_hours, progress, document_count,
      passage_count, created_at, read_at
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

/** How far the reading of a site has come. */
export function saveProgress(tx: Tx, scope: Scope, id: string, progress: NonNullable<SourceRow["progress"]>) {
  return tx.run(sql`
    update sources set progress = ${json(progress)}::jsonb
    where workspace_id = ${scope.workspaceId} and id = ${id} and status = 'reading'`);
}

type Change = { title: string; content: string | null; byteSize: number | null; refreshHours: number | null };

/** Changes a source; new content waits to be read. */
export function saveChange(tx: Tx, scope: Scope, id: string, to: Change) {
  return tx.one(sql<SourceRow>`
    update sources set
      title = ${to.title}, refresh_hours = ${to.refreshHours},
      content = coalesce(${to.content}, content), byte_size = coalesce(${to.byteSize}, byte_size),
      status = case when ${to.content}::text is null then status else 'reading' end
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning id, workspace_id, bot_id, kind, title, url, status, error, refresh_hours, progress, document_count,
      passage_count, created_at, read_at`);
}

/** Lets a source be read again; null while it is being read. */
export function saveToRead(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<SourceRow>`
    update sources set status = 'reading', progress = null
    where workspace_id = ${scope.workspaceId} and id = ${id} and status <> 'reading'
    returning id, workspace_id, bot_id, kind, title, url, status, error, refresh_hours, progress, document_count,
      passage_count, created_at, read_at`);
}

/** Those whose time to be read again has come; each is told once. */
export function takeDue(tx: Tx, now: Date) {
  return tx.all(sql<{ id: string; workspace_id: string }>`
    update sources set status = 'reading', progress = null
    where id in (
      select id from sources
      where refresh_hours is not null and status <> 'reading' and read_at + refresh_hours * interval '1 hour' <= ${now}
      order by read_at limit 100 for update skip locked
    )
    returning id, workspace_id`);
}

export type KnownPage = { url: string; place: number; content_hash: string; passage_count: number };

/** The pages of a site as they were read last. */
export function listPages(tx: Tx, scope: Scope, sourceId: string) {
  return tx.all(sql<KnownPage>`
    select url, place, content_hash, passage_count from source_pages
    where workspace_id = ${scope.workspaceId} and source_id = ${sourceId}`);
}

export function savePage(tx: Tx, scope: Scope, sourceId: string, page: KnownPage) {
  return tx.run(sql`
    insert into source_pages (workspace_id, source_id, url, place, content_hash, passage_count)
    values (${scope.workspaceId}, ${sourceId}, ${page.url}, ${page.place}, ${page.content_hash}, ${page.passage_count})
    on conflict (workspace_id, source_id, url) do update set
      content_hash = excluded.content_hash, passage_count = excluded.passage_count`);
}

export function deletePage(tx: Tx, scope: Scope, sourceId: string, url: string) {
  return tx.run(sql`
    delete from source_pages
    where workspace_id = ${scope.workspaceId} and source_id = ${sourceId} and url = ${url}`);
}

export function deleteSource(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`delete from sources where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function countKnowledgeBytes(tx: Tx, scope: Scope): Promise<number> {
  const { bytes } = await tx.one(sql<{ bytes: number }>`
    select coalesce(sum(byte_size), 0)::bigint as bytes from sources where workspace_id = ${scope.workspaceId}`);
  return bytes;
}

/** All that a bot knows. */
export async function eraseKnowledgeOf(tx: Tx, scope: Scope, botId: string): Promise<void> {
  await tx.run(sql`
    delete from passage_vectors where workspace_id = ${scope.workspaceId} and bot_id = ${botId}`);
  await tx.run(sql`delete from passages where workspace_id = ${scope.workspaceId} and bot_id = ${botId}`);
  await tx.run(sql`
    delete from source_pages
    where workspace_id = ${scope.workspaceId}
      and source_id in (select id from sources where workspace_id = ${scope.workspaceId} and bot_id = ${botId})`);
  await tx.run(sql`delete from sources where workspace_id = ${scope.workspaceId} and bot_id = ${botId}`);
}

export async function eraseKnowledge(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from passage_vectors where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from passages where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from source_pages where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from sources where workspace_id = ${scope.workspaceId}`);
}
