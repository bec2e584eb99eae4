import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openTestDatabase } from "../../test/database.ts";
import { until } from "../../test/until.ts";
import { sql } from "../db/index.ts";
import { openLog } from "../log/index.ts";
import { type JobTable, jobs, runJobs } from "./index.ts";

const log = openLog("silent");

async function openJobs(t: TestContext) {
  const opened = new AsyncDisposableStack();
  t.after(() => opened.disposeAsync());
  const { db, connection, drop } = await openTestDatabase();
  opened.defer(drop);
  const runner = async (table: JobTable) => {
    const running = await runJobs(db.pool, log, table, []);
    opened.defer(() => running.stop());
    return running;
  };
  const running = () =>
    db.all(sql<{ id: string }>`select id from graphile_worker.jobs where locked_by is not null`);
  return { db, connection, opened, runner, running, add: (name: string) => jobs.add(db, name, { name }) };
}

test("a job runs after the commit that adds it, and not at all after a rollback", async (t) => {
  const { db, runner } = await openJobs(t);
  const ran: unknown[] = [];
  await runner({ note: async ({ word }) => void ran.push(word) });

  const failed = db.transaction(async (tx) => {
    await jobs.add(tx, "note", { word: "lost" });
    throw new Error("no");
  });
  await assert.rejects(failed, /no/);
  await db.transaction((tx) => jobs.add(tx, "note", { word: "kept" }));

  await until("the job ran", () => ran.length > 0);
  assert.deepEqual(ran, ["kept"]);
});

test("a stop lets the running job finish and takes no other", async (t) => {
  const { db, runner, add } = await openJobs(t);
  const work = Promise.withResolvers<void>();
  let begun = 0;
  const running = await runner({
    work: () => {
      begun++;
      return work.promise;
    },
  });
  await add("work");
  await until("it runs", () => begun === 1);

  const stopped = running.stop();
  work.resolve();
  await stopped;
  await add("work");

  assert.equal(begun, 1);
  assert.equal((await db.all(sql`select from graphile_worker.jobs`)).length, 1);
});

test("the job of a killed process runs again at the next start, that of a living one does not", async (t) => {
  const { db, opened, runner, running, add } = await openJobs(t);
  const work = Promise.withResolvers<void>();
  const ran: string[] = [];
  await runner({
    living: () => {
      ran.push("living");
      return work.promise;
    },
  });
  opened.defer(() => work.resolve());
  await add("living");
  await until("it is held by one whose name is seen", () =>
    db.first(sql`
      select from graphile_worker.jobs join pg_stat_activity on application_name = locked_by`),
  );
  await add("dead");
  await db.run(sql`
    update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now() where locked_by is null`);
  assert.equal((await running()).length, 2);

  const again = async (name: unknown) => void ran.push(`${name} again`);
  await runner({ dead: ({ name }) => again(name), living: ({ name }) => again(name) });

  await until("the dead one's job ran", () => ran.includes("dead again"));
  assert.deepEqual(ran, ["living", "dead again"]);
});

test("jobs go on after the database was away while one ended", async (t) => {
  const { db, connection, runner, add } = await openJobs(t);
  const { openDb } = await import("../db/index.ts");
  const admin = openDb({ ...connection, database: "postgres", max: 1 }, log);
  t.after(() => admin.close());
  const ran: unknown[] = [];
  await runner({
    first: async () => {
      ran.push("first");
      if (ran.length > 1) return;
      await admin.pool.query(`alter database ${connection.database} allow_connections false`);
      await admin.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
        connection.database,
      ]);
    },
    second: async () => void ran.push("second"),
  });
  await add("first");
  await until("the database is away", () =>
    db.all(sql`select 1`).then(
      () => false,
      () => true,
    ),
  );
  await admin.pool.query(`alter database ${connection.database} allow_connections true`);
  await until("it is back", () =>
    add("second").then(
      () => true,
      () => false,
    ),
  );

  await until(
    "both ran and nothing is left",
    async () => ran.includes("second") && (await db.all(sql`select from graphile_worker.jobs`)).length === 0,
  );
});
