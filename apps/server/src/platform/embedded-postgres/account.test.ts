import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, chown, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { asRoot, openServer, ordinaryUser, otherProcess, query, temporaryFolder } from "./cast.fixture.ts";

const nobody = 65534;

test("root's server runs as nobody, on data that lies where only root may go", asRoot, async () => {
  await using folder = await temporaryFolder();
  const data = join(folder.path, "data");
  await using server = await openServer(data);

  assert.deepEqual(await query(server.postgres.connection, "select 1 as one"), [{ one: 1 }]);
  assert.equal((await stat(folder.path)).mode & 0o777, 0o700);
  assert.equal((await stat(join(data, "postgres"))).uid, nobody);
  assert.equal((await stat(`/proc/${server.postgres.pid}`)).uid, nobody);
});

test("an ordinary user's data stays that user's when root starts the program once", asRoot, async () => {
  await using folder = await temporaryFolder();
  await chown(folder.path, ordinaryUser.uid, ordinaryUser.gid);
  const before = await otherProcess([folder.path], ordinaryUser);
  await query(before.connection, "create table notes as select 'kept' as words");
  before.child.disconnect();
  await once(before.child, "exit");
  {
    await using server = await openServer(folder.path);
    assert.deepEqual(await query(server.postgres.connection, "table notes"), [{ words: "kept" }]);
    assert.equal((await stat(`/proc/${server.postgres.pid}`)).uid, ordinaryUser.uid);
  }

  await using after = await otherProcess([folder.path, "stop"], ordinaryUser);

  assert.equal(after.error, undefined);
  await once(after.child, "exit");
});

test("an ordinary user may not take over data of root's server and is told what to do", asRoot, async () => {
  await using folder = await temporaryFolder();
  const data = join(folder.path, "data");
  await mkdir(data);
  await chmod(folder.path, 0o755);
  {
    await using _server = await openServer(data);
  }
  await using other = await otherProcess([data], ordinaryUser);

  assert.match(other.error ?? "", /belongs to another user/);
});
