import { json, sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { SavedQuestionRow } from "./saved-question.ts";

type NewQuestion = {
  id: string;
  botId: string;
  question: string;
  expectedSourceId: string | null;
  expectedWords: string | null;
  expectsFallback: boolean;
  now: Date;
};

export function insertQuestion(tx: Tx, scope: Scope, by: NewQuestion) {
  return tx.one(sql<SavedQuestionRow>`
    insert into saved_questions
      (id, workspace_id, bot_id, question, expected_source_id, expected_words, expects_fallback, created_at)
    values
      (${by.id}, ${scope.workspaceId}, ${by.botId}, ${by.question}, ${by.expectedSourceId}, ${by.expectedWords},
       ${by.expectsFallback}, ${by.now})
    returning *`);
}

/** How many a bot has, held until the transaction ends so that of two who save the last one only one does. */
export async function holdCount(tx: Tx, scope: Scope, botId: string): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`saved questions ${botId}`}, 0))`);
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from saved_questions where workspace_id = ${scope.workspaceId} and bot_id = ${botId}`);
  return count;
}

/** Oldest first from the place `after`, one row more than the page to tell whether there is another. */
export function listAfter(tx: Tx, scope: Scope, botId: string, limit: number, after: string | null) {
  return tx.all(sql<SavedQuestionRow>`
    select * from saved_questions
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and (${after}::text is null or id > ${after})
    order by id
    limit ${limit + 1}`);
}

export function deleteQuestion(tx: Tx, scope: Scope, botId: string, id: string) {
  return tx.run(sql`
    delete from saved_questions
    where workspace_id = ${scope.workspaceId} and bot_id = ${botId} and id = ${id}`);
}

/** Writes down how each went. */
export function saveRun(
  tx: Tx,
  scope: Scope,
  results: readonly { id: string; passed: boolean }[],
  now: Date,
) {
  return tx.run(sql`
    update saved_questions set last_run_at = ${now}, last_passed = run.passed
    from jsonb_to_recordset(${json(results)}::jsonb) as run (id text, passed boolean)
    where workspace_id = ${scope.workspaceId} and saved_questions.id = run.id`);
}

export async function eraseSavedQuestionsOf(tx: Tx, scope: Scope, botId: string): Promise<void> {
  await tx.run(
    sql`delete from saved_questions where workspace_id = ${scope.workspaceId} and bot_id = ${botId}`,
  );
}

export async function eraseSavedQuestions(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from saved_questions where workspace_id = ${scope.workspaceId}`);
}
