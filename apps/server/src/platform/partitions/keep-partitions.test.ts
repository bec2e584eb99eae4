import assert from "node:assert/strict";
import { test } from "node:test";
import { openTestDatabase } from "../../test/database.ts";
import { sql } from "../db/index.ts";
import { newId, timeOfId } from "../ids/index.ts";
import { dropOldPartitions, preparePartitions } from "./index.ts";

const dayMs = 86_400_000;

async function openDatabase(t: { after(work: () => unknown): void }) {
  const { db, drop } = await openTestDatabase();
  t.after(drop);
  const publish = (id: string) =>
    db.run(sql`select publish_event(${id}, 'wsp_1', 'message.sent', '{}'::jsonb, now())`);
  const stored = () =>
    db.all(sql<{ partition: string; id: string }>`
      select tableoid::regclass::text as partition, id from events order by id`);
  return { db, publish, stored };
}

function momentOf(id: string): number {
  return Number.parseInt(id.slice(4, 13), 36);
}

test("an event lies in the partition of its id's week, and one of any other time is stored as well", async (t) => {
  const { publish, stored } = await openDatabase(t);
  const today = newId("evt");
  const farAhead = `evt_${timeOfId(new Date(momentOf(today) + 900 * dayMs))}000`;
  await publish(today);
  await publish(farAhead);

  const [first, second] = await stored();

  assert.match(first?.partition ?? "", /^events_\d{8}$/);
  assert.deepEqual(second, { partition: "events_default", id: farAhead });
});

test("a partition made late takes over what was stored meanwhile", async (t) => {
  const { db, publish, stored } = await openDatabase(t);
  await dropOldPartitions(db, new Date(momentOf(newId("evt")) + 900 * dayMs));
  const early = newId("evt");
  await publish(early);
  assert.deepEqual(await stored(), [{ partition: "events_default", id: early }]);

  await preparePartitions(db);
  await preparePartitions(db);

  const [moved] = await stored();
  assert.equal(moved?.id, early);
  assert.match(moved?.partition ?? "", /^events_\d{8}$/);
});

test("what is older than 45 days and the rest of its week goes, and nothing younger", async (t) => {
  const { db, publish, stored } = await openDatabase(t);
  const today = newId("evt");
  const old = `evt_${timeOfId(new Date(momentOf(today) - 20 * dayMs))}000`;
  await publish(today);
  await publish(old);

  await dropOldPartitions(db, new Date(momentOf(today) + 32 * dayMs));
  assert.deepEqual(
    (await stored()).map(({ id }) => id),
    [today],
  );

  await dropOldPartitions(db, new Date(momentOf(today) + 45 * dayMs));
  assert.equal((await stored()).length, 1);
  await dropOldPartitions(db, new Date(momentOf(today) + 53 * dayMs));
  assert.equal((await stored()).length, 0);
});

test("a look-up by id opens one partition", async (t) => {
  const { db } = await openDatabase(t);
  const id = newId("evt");
  const { rows } = await db.pool.query<{ "QUERY PLAN": string }>(
    `explain select * from events where id = '${id}'`,
  );

  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  assert.equal(plan.match(/ on events_/g)?.length, 1, plan);
});
