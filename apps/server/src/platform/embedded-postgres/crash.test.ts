import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { keepBusy, killed, openServer, otherProcess, query, temporaryFolder, until } from "./cast.fixture.ts";

test("after our process was killed the next one ends the server left behind and has every committed row", async () => {
  await using folder = await temporaryFolder();
  const before = await otherProcess([folder.path]);
  await query(before.connection, "create table notes as select 'kept' as words");
  await killed(before.child);

  await using after = await openServer(folder.path);

  assert.deepEqual(await query(after.postgres.connection, "table notes"), [{ words: "kept" }]);
  assert.match(after.news.join(), new RegExp(`PostgreSQL ${before.pid}, left behind`));
});

test("Ctrl-C in the terminal reaches our process alone", async () => {
  await using folder = await temporaryFolder();
  const before = await otherProcess([folder.path], { detached: true });
  process.kill(-Number(before.child.pid), "SIGINT");
  await once(before.child, "exit");

  assert.deepEqual(await query(before.connection, "select 1 as one"), [{ one: 1 }]);

  await using _after = await openServer(folder.path);
});

test("a server that is killed comes back, though a process of it was still at work", async () => {
  await using folder = await temporaryFolder();
  await using server = await openServer(folder.path);
  const { connection, pid } = server.postgres;
  await query(connection, "create table notes as select 'kept' as words");
  await keepBusy(connection);

  process.kill(pid, "SIGKILL");
  await until(
    async () => server.postgres.pid !== pid && (await query(connection, "table notes")).length === 1,
  );

  assert.match(server.news.join(), new RegExp(`PostgreSQL ${pid} ended \\(SIGKILL\\) and is started again`));
});

test("a server that is killed again and again comes back each time", async () => {
  await using folder = await temporaryFolder();
  await using server = await openServer(folder.path);

  for (const _time of [1, 2, 3]) {
    const { pid, connection } = server.postgres;
    process.kill(pid, "SIGKILL");
    await until(
      async () => server.postgres.pid !== pid && (await query(connection, "select 1")).length === 1,
    );
  }
});

test("stop ends a restart that is under way", async () => {
  await using folder = await temporaryFolder();
  const { postgres, news } = await openServer(folder.path);
  await keepBusy(postgres.connection);

  process.kill(postgres.pid, "SIGKILL");
  await until(async () => news.length === 1);
  await postgres.stop();

  await using again = await openServer(folder.path);
  assert.deepEqual(await query(again.postgres.connection, "select 1 as one"), [{ one: 1 }]);
});

test("after we and the server were killed together the next start waits for what is still at work", async () => {
  await using folder = await temporaryFolder();
  const before = await otherProcess([folder.path]);
  await query(before.connection, "create table notes as select 'kept' as words");
  await keepBusy(before.connection);
  process.kill(Number(before.pid), "SIGKILL");
  await killed(before.child);

  await using after = await openServer(folder.path);

  assert.deepEqual(await query(after.postgres.connection, "table notes"), [{ words: "kept" }]);
  assert.match(await readFile(join(folder.path, "postgres.log"), "utf8"), /is still in use/);
});

test("a start that was killed midway leaves nothing that hinders the next one", async () => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, "postgres-unfinished-abc"));
  await writeFile(join(folder.path, "postgres-unfinished-abc/PG_VERSION"), "18\n");
  await writeFile(join(folder.path, "in-use.pid"), "1\n");

  await using _server = await openServer(folder.path);

  assert.deepEqual((await readdir(folder.path)).sort(), [
    "in-use.lock",
    "in-use.pid",
    "postgres",
    "postgres.log",
  ]);
});

test("files of a dead server whose number another program has now do not hinder a start", async (context) => {
  await using folder = await temporaryFolder();
  const before = await otherProcess([folder.path]);
  const files = ["postmaster.pid", ".s.PGSQL.5432.lock"].map((name) => join(folder.path, "postgres", name));
  const left = await Promise.all(files.map((file) => readFile(file, "utf8")));
  process.kill(Number(before.pid), "SIGKILL");
  await killed(before.child);
  const { uid } = await stat(join(folder.path, "postgres"));
  const stranger = spawn("sleep", ["60"], { uid });
  context.after(() => killed(stranger));
  for (const [index, file] of files.entries()) {
    await writeFile(file, String(left[index]).replace(String(before.pid), String(stranger.pid)));
  }

  await using after = await openServer(folder.path);

  assert.deepEqual(await query(after.postgres.connection, "select 1 as one"), [{ one: 1 }]);
  assert.equal(stranger.signalCode, null);
});
