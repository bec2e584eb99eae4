import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openServer, otherProcess, query, temporaryFolder } from "./cast.fixture.ts";
import { DataFolderInUse } from "./index.ts";

test("the first start makes a private database that no network reaches and that forgets nothing", async () => {
  await using folder = await temporaryFolder();
  await using server = await openServer(folder.path, {});
  const { connection } = server.postgres;

  const [row] = await query(
    connection,
    `select current_database() as name, current_setting('listen_addresses') as listen, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums`,
  );

  assert.deepEqual(row, { name: "nebulahex", listen: "", fsync: "on", commit: "on", checksums: "on" });
  assert.equal((await stat(join(folder.path, "postgres"))).mode & 0o777, 0o700);
  assert.equal(connection.host, join(folder.path, "postgres"));
});

test("what was written is there after a stop and a start", async () => {
  await using folder = await temporaryFolder();
  {
    await using first = await openServer(folder.path);
    await query(first.postgres.connection, "create table notes as select 'kept' as words");
  }
  await using second = await openServer(folder.path);

  assert.deepEqual(await query(second.postgres.connection, "table notes"), [{ words: "kept" }]);
});

test("one process alone opens a data folder, and a second one learns which process has it", async () => {
  await using folder = await temporaryFolder();
  await using _first = await openServer(folder.path);

  await using second = await otherProcess([folder.path]);

  assert.match(second.error ?? "", new RegExp(`in use by process ${process.pid}\\. Stop that process first`));
  await assert.rejects(openServer(folder.path), DataFolderInUse);
});

test("stop may be called twice, closes the server and gives the folder free", async () => {
  await using folder = await temporaryFolder();
  const { postgres } = await openServer(folder.path);

  await Promise.all([postgres.stop(), postgres.stop()]);

  await assert.rejects(query(postgres.connection, "select 1"), { code: "ENOENT" });
  await using again = await openServer(folder.path);
  assert.notEqual(again.postgres.pid, postgres.pid);
});

test("a program that has stopped its database ends by itself", async () => {
  await using folder = await temporaryFolder();
  await using program = await otherProcess([folder.path, "stop"]);

  const [exitCode] = await once(program.child, "exit");

  assert.equal(exitCode, 0);
});

test("a data folder with a path too long for a socket works", async () => {
  await using folder = await temporaryFolder();
  const deep = join(folder.path, "long-".repeat(12), "long-".repeat(12));
  await chmod(folder.path, 0o755);
  await mkdir(deep, { recursive: true });
  const { postgres } = await openServer(deep);
  const { host } = postgres.connection;

  assert.deepEqual(await query(postgres.connection, "select 1 as one"), [{ one: 1 }]);
  assert.equal((await stat(host)).mode & 0o777, 0o700);

  await postgres.stop();
  await assert.rejects(stat(host), { code: "ENOENT" });
});

test("a server that cannot start says why and gives the folder free", async () => {
  await using folder = await temporaryFolder();

  await assert.rejects(
    openServer(folder.path, { shared_buffers: "none" }),
    /invalid value for parameter "shared_buffers"/,
  );

  await using _now = await openServer(folder.path);
});

test("the log keeps no customers' data and does not grow without end", async () => {
  await using folder = await temporaryFolder();
  const logFile = join(folder.path, "postgres.log");
  await writeFile(logFile, "old\n".repeat(3_000_000));
  await using server = await openServer(folder.path);

  await assert.rejects(query(server.postgres.connection, "select 'ada@example.com'::int"));

  const log = await readFile(logFile, "utf8");
  assert.match(log, /ready to accept connections/);
  assert.doesNotMatch(log, /old|ada@example/);
});
