import type { Appearance, Body, updateBot } from "@nebulahex/contract";
import { json, sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { BotRow, defaultSettings, ListedBotRow } from "./bot.ts";

type NewBot = typeof defaultSettings & {
  id: string;
  name: string;
  appearance: NonNullable<Body<typeof updateBot>["appearance"]>;
  now: Date;
};

export function insertBot(tx: Tx, scope: Scope, by: NewBot) {
  return tx.one(sql<BotRow>`
    insert into bots
      (id, workspace_id, name, greeting, fallback_text, handover_text, threshold, fallbacks_before_handover, synonyms,
       appearance, created_at)
    values
      (${by.id}, ${scope.workspaceId}, ${by.name}, ${by.greeting}, ${by.fallbackText}, ${by.handoverText},
       ${by.threshold}, ${by.fallbacksBeforeHandover}, ${json(by.synonyms)}::jsonb,
       ${json(by.appearance)}::jsonb, ${by.now})
    returning *`);
}

/** How many bots there are, held until the transaction ends so that of two who make the last one only one does. */
export async function holdBotCount(tx: Tx, scope: Scope): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`bots ${scope.workspaceId}`}, 0))`);
  return await countBots(tx, scope);
}

export function findBot(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<BotRow>`
    select * from bots where workspace_id = ${scope.workspaceId} and id = ${id} and deleted_at is null`);
}

/** The bot of a conversation, which outlives its bot: a deleted one is switched off. */
export function findBotOfThread(tx: Tx, scope: Scope, id: string) {
  return tx.one(sql<BotRow>`
    select *, is_active and deleted_at is null as is_active from bots
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

type PublicBot = {
  id: string;
  workspaceId: string;
  name: string;
  greeting: string;
  appearance: Partial<Appearance>;
  sealedIdentitySecret: string | null;
};

/** The one look-up without a scope: a visitor's page knows only its bot. */
export function findPublicBot(tx: Tx, id: string) {
  return tx.first(sql<PublicBot>`
    select id, workspace_id as "workspaceId", name, greeting, appearance, sealed_identity_secret as "sealedIdentitySecret"
    from bots
    where id = ${id} and is_active and deleted_at is null`);
}

type Place = readonly [at: string, id: string];

/** A place that is always there lets PostgreSQL keep one plan; for a place or none it plans each time anew. */
const beforeAll: Place = ["-infinity", ""];

/** Oldest first from the place `after`, one row more than the page to tell whether there is another. */
export function listBots(tx: Tx, scope: Scope, limit: number, after: Place | null) {
  const [at, id] = after ?? beforeAll;
  return tx.all(sql<ListedBotRow>`
    select id, name, is_active, created_at, deleted_at from bots
    where workspace_id = ${scope.workspaceId} and deleted_at is null
      and (created_at, id) > (${at}::timestamptz, ${id})
    order by created_at, id
    limit ${limit + 1}`);
}

/** The same of those deleted since a moment that can be restored. */
export function listDeletedBots(tx: Tx, scope: Scope, since: Date, limit: number, after: Place | null) {
  const [at, id] = after ?? beforeAll;
  return tx.all(sql<ListedBotRow>`
    select id, name, is_active, created_at, deleted_at from bots
    where workspace_id = ${scope.workspaceId} and deleted_at > ${since} and purged_at is null
      and (created_at, id) > (${at}::timestamptz, ${id})
    order by created_at, id
    limit ${limit + 1}`);
}

/** Changes the given fields; the others stay. Other synonyms are another state of what the bot knows. */
export function saveBot(tx: Tx, scope: Scope, id: string, to: Body<typeof updateBot>) {
  const synonyms = to.synonyms === undefined ? null : json(to.synonyms);
  return tx.first(sql<BotRow>`
    update bots set
      name = coalesce(${to.name}, name),
      is_active = coalesce(${to.isActive}, is_active),
      greeting = coalesce(${to.greeting}, greeting),
      fallback_text = coalesce(${to.fallbackText}, fallback_text),
      handover_text = coalesce(${to.handoverText}, handover_text),
      threshold = coalesce(${to.threshold}, threshold),
      fallbacks_before_handover = coalesce(${to.fallbacksBeforeHandover}, fallbacks_before_handover),
      appearance = appearance || ${json(to.appearance ?? {})}::jsonb,
      synonyms = coalesce(${synonyms}::jsonb, synonyms),
      knowledge_revision = knowledge_revision + (${synonyms}::jsonb is not null)::int
    where workspace_id = ${scope.workspaceId} and id = ${id} and deleted_at is null
    returning *`);
}

export function saveIdentitySecret(tx: Tx, scope: Scope, id: string, sealed: string) {
  return tx.run(sql`
    update bots set sealed_identity_secret = ${sealed}
    where workspace_id = ${scope.workspaceId} and id = ${id} and deleted_at is null`);
}

export function saveDeleted(tx: Tx, scope: Scope, id: string, now: Date) {
  return tx.run(sql`
    update bots set deleted_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${id} and deleted_at is null`);
}

/** A bot deleted since a moment, held until the transaction ends. */
export function lockDeleted(tx: Tx, scope: Scope, id: string, since: Date) {
  return tx.first(sql<BotRow>`
    select * from bots
    where workspace_id = ${scope.workspaceId} and id = ${id} and deleted_at > ${since} and purged_at is null
    for update`);
}

export function saveRestored(tx: Tx, scope: Scope, id: string) {
  return tx.one(sql<BotRow>`
    update bots set deleted_at = null where workspace_id = ${scope.workspaceId} and id = ${id} returning *`);
}

/** Of every workspace one bot deleted before a moment whose knowledge is still kept, passing over those being purged. */
export function lockDeletedBefore(tx: Tx, before: Date) {
  return tx.first(sql<Pick<BotRow, "id" | "workspace_id">>`
    select id, workspace_id from bots
    where deleted_at <= ${before} and purged_at is null
    order by deleted_at limit 1 for update skip locked`);
}

export function savePurged(tx: Tx, scope: Scope, id: string, now: Date) {
  return tx.run(sql`
    update bots set
      purged_at = ${now}, source_count = 0, passage_count = 0, synonyms = '[]',
      knowledge_revision = knowledge_revision + 1
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Notes that what a bot knows has changed, and by how much. */
export async function reviseKnowledge(
  tx: Tx,
  scope: Scope,
  id: string,
  added: { sources: number; passages: number },
): Promise<void> {
  await tx.run(sql`
    update bots set
      knowledge_revision = knowledge_revision + 1,
      source_count = source_count + ${added.sources},
      passage_count = passage_count + ${added.passages}
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** How much surer or less sure a bot is than its match alone says, in log-odds. */
export async function saveConfidenceShift(tx: Tx, scope: Scope, id: string, shift: number): Promise<void> {
  await tx.run(sql`
    update bots set confidence_shift = ${shift} where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function countBots(tx: Tx, scope: Scope): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from bots where workspace_id = ${scope.workspaceId} and deleted_at is null`);
  return count;
}

export async function eraseBots(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from bots where workspace_id = ${scope.workspaceId}`);
}
