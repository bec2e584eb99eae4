import assert from "node:assert/strict";
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { loadOrMakeKey } from "./index.ts";

let dataDir: string;
let path: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "secrets-"));
  path = join(dataDir, "secret.key");
});

afterEach(() => rm(dataDir, { recursive: true }));

test("the first start makes a key that only the server's user can read, and later starts find it", async () => {
  const made = await loadOrMakeKey({ dataDir });

  assert.equal(made.length, 32);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.deepEqual(await loadOrMakeKey({ dataDir }), made);
  assert.deepEqual(await readdir(dataDir), ["secret.key"]);
});

test("many first starts at once agree on one key", async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => loadOrMakeKey({ dataDir })));

  assert.equal(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size, 1);
  assert.deepEqual(await readdir(dataDir), ["secret.key"]);
});

test("a data folder that is not there yet is made", async () => {
  assert.equal((await loadOrMakeKey({ dataDir: join(dataDir, "a", "b") })).length, 32);
});

test("SECRET_KEY is read as base64, as URL-safe base64 and as hex, and leaves the folder alone", async () => {
  const key = Buffer.alloc(32, 0xfb);
  for (const fromConfig of [
    key.toString("base64"),
    key.toString("base64url"),
    key.toString("hex"),
    ` ${key.toString("hex")}\n`,
  ]) {
    assert.deepEqual(Buffer.from(await loadOrMakeKey({ dataDir, fromConfig })), key);
  }
  assert.deepEqual(await readdir(dataDir), []);
});

test("a malformed key says where it stands and what it should be", async () => {
  for (const fromConfig of ["", "secret", "a".repeat(63), "a".repeat(65), "!".repeat(44)]) {
    await assert.rejects(loadOrMakeKey({ dataDir, fromConfig }), /^Error: SECRET_KEY must be 32 bytes/);
  }
  await writeFile(path, "half a ke", { mode: 0o600 });
  await assert.rejects(loadOrMakeKey({ dataDir }), /secret\.key must be 32 bytes/);
});

test("a key file that others can read is refused with the command that mends it", async () => {
  await loadOrMakeKey({ dataDir });
  await chmod(path, 0o640);

  await assert.rejects(loadOrMakeKey({ dataDir }), /chmod 600/);
});
