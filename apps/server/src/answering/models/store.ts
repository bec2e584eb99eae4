import type { ModelVendor } from "@nebulahex/contract";
import type { Background } from "../../knowledge/index.ts";
import { json, sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { ModelRow } from "./model.ts";

/** All of a workspace's, in the order they are asked. */
export function listAll(tx: Tx, scope: Scope) {
  return tx.all(sql<ModelRow>`
    select * from models where workspace_id = ${scope.workspaceId} order by position, id`);
}

export function findModel(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<ModelRow>`
    select * from models where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** How many there are, held until the transaction ends so that of two who add the last one only one does. */
export async function holdCount(tx: Tx, scope: Scope): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`models ${scope.workspaceId}`}, 0))`);
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from models where workspace_id = ${scope.workspaceId}`);
  return count;
}

type NewModel = {
  id: string;
  position: number | null;
  purpose: ModelRow["purpose"];
  vendor: ModelVendor;
  model: string;
  baseUrl: string | null;
  sealedKey: string | null;
  keyLast4: string | null;
  isActive: boolean;
  masksPersonalData: boolean;
  firstTokenTimeoutMs: number;
  questionTimeoutMs: number;
  now: Date;
};

export function insertModel(tx: Tx, scope: Scope, by: NewModel) {
  return tx.one(sql<ModelRow>`
    insert into models
      (id, workspace_id, position, vendor, model, base_url, sealed_key, key_last4, is_active, masks_personal_data,
       first_token_timeout_ms, purpose, question_timeout_ms, created_at)
    select ${by.id}, ${scope.workspaceId},
      coalesce(${by.position}::int, (select least(max(position) + 1, 99) from models where workspace_id = ${scope.workspaceId}), 0),
      ${by.vendor}, ${by.model}, ${by.baseUrl}, ${by.sealedKey}, ${by.keyLast4}, ${by.isActive}::boolean,
      ${by.masksPersonalData}::boolean, ${by.firstTokenTimeoutMs}::int, ${by.purpose}, ${by.questionTimeoutMs}::int,
      ${by.now}::timestamptz
    returning *`);
}

export type ModelChange = Pick<ModelRow, "model" | "base_url" | "sealed_key" | "key_last4" | "is_active"> &
  Pick<ModelRow, "masks_personal_data" | "first_token_timeout_ms" | "question_timeout_ms" | "position">;

export function saveModel(tx: Tx, scope: Scope, id: string, to: ModelChange) {
  return tx.first(sql<ModelRow>`
    update models set
      model = ${to.model}, base_url = ${to.base_url}, sealed_key = ${to.sealed_key}, key_last4 = ${to.key_last4},
      is_active = ${to.is_active}, masks_personal_data = ${to.masks_personal_data},
      first_token_timeout_ms = ${to.first_token_timeout_ms}, question_timeout_ms = ${to.question_timeout_ms},
      position = ${to.position},
      last_error = case when model = ${to.model} and base_url is not distinct from ${to.base_url}
        and sealed_key is not distinct from ${to.sealed_key} then last_error end,
      background = case when model = ${to.model} and base_url is not distinct from ${to.base_url} then background end,
      progress = case when model = ${to.model} and base_url is not distinct from ${to.base_url} then progress end
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning *`);
}

export function deleteModel(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`delete from models where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Notes how the last call went, when it went otherwise than the one before. */
export async function noteOutcome(tx: Tx, scope: Scope, row: ModelRow, error: string | null): Promise<void> {
  if (row.last_error === error) return;
  await tx.run(sql`
    update models set last_error = ${error} where workspace_id = ${scope.workspaceId} and id = ${row.id}`);
}

/** How the cosines of a model's vectors lie where the texts have nothing to do with each other. */
export async function saveBackground(tx: Tx, scope: Scope, row: ModelRow, background: Background) {
  await tx.run(sql`
    update models set background = ${json(background)}::jsonb
    where workspace_id = ${scope.workspaceId} and id = ${row.id} and model = ${row.model}
      and base_url is not distinct from ${row.base_url}`);
}

/** How far a model has read; each time there may be vectors more, or fewer. */
export async function saveProgress(
  tx: Tx,
  scope: Scope,
  row: ModelRow,
  progress: NonNullable<ModelRow["progress"]>,
) {
  await tx.run(sql`
    update models set progress = ${json(progress)}::jsonb, vectors_revision = vectors_revision + 1
    where workspace_id = ${scope.workspaceId} and id = ${row.id} and model = ${row.model}
      and base_url is not distinct from ${row.base_url}`);
}

export async function eraseModels(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from models where workspace_id = ${scope.workspaceId}`);
}
