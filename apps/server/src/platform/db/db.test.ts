import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openTestDatabase } from "../../test/database.ts";
import { type Db, json, sql } from "./index.ts";

async function open(t: TestContext): Promise<Db> {
  const { db, drop } = await openTestDatabase();
  t.after(drop);
  return db;
}

const ended = /This transaction has ended/;

test("a handle that outlives its transaction reaches nothing", async (t) => {
  const db = await open(t);
  const kept = await db.transaction(async (tx) => {
    assert.deepEqual(await tx.one(sql`select 1 as one`), { one: 1 });
    return tx;
  });

  await assert.rejects(kept.run(sql`select 1`), ended);
  await assert.rejects(
    kept.transaction(async () => undefined),
    ended,
  );
  assert.throws(() => kept.afterCommit(() => undefined), ended);
});

test("work that a failed transaction left behind is not done in the next one", async (t) => {
  const db = await open(t);
  let left: Promise<unknown> | undefined;
  const failed = db.transaction(async (tx) => {
    left = tx
      .one(sql`select pg_sleep(0)`)
      .then(() => new Promise(setImmediate))
      .then(() => tx.run(sql`select 1`));
    left.catch(() => undefined);
    throw new Error("It fails.");
  });

  await assert.rejects(failed, /It fails/);
  await assert.rejects(async () => left, ended);
});

test("what a text of PostgreSQL cannot hold is stored as the replacement character", async (t) => {
  const db = await open(t);
  const odd = "a\0b\ud800c\udc00 💥";
  const even = "a\uFFFDb\uFFFDc\uFFFD 💥";

  const stored = await db.one(sql`
    select ${odd}::text as text, ${[odd]}::text[] as texts,
      ${json({ [odd]: [odd], "\\u0000": "\\ud800" })}::jsonb as value`);

  assert.deepEqual(stored, { text: even, texts: [even], value: { [even]: [even], "\\u0000": "\\ud800" } });
});
