import assert from "node:assert/strict";
import { chmod, cp, mkdir, readlink, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findBinaries, NoPostgresBinaries, shippedFolder } from "./binaries.ts";
import { asOrdinaryUser, asRoot, ordinaryUser, temporaryFolder } from "./cast.fixture.ts";

test("library links that the package manager left out are built", async () => {
  await using folder = await temporaryFolder();
  const shipped = await installed(folder.path);
  await rm(join(shipped, "native/lib/libpq.so.5"), { force: true });
  await rm(join(shipped, "native/lib/libicuuc.so.60"), { force: true });

  const bin = await findBinaries(folder.path, undefined, shipped);

  assert.equal(bin, join(shipped, "native/bin"));
  assert.match(await readlink(join(shipped, "native/lib/libpq.so.5")), /^libpq\.so\.5\.\d+$/);
});

test("binaries whose links may not be built are copied beside the data", asOrdinaryUser, async () => {
  await using folder = await temporaryFolder();
  const shipped = await installed(folder.path);
  await rm(join(shipped, "native/lib/libpq.so.5"), { force: true });
  await chmod(join(shipped, "native/lib"), 0o555);

  const bin = await findBinaries(folder.path, undefined, shipped);
  await chmod(join(shipped, "native/lib"), 0o755);

  assert.match(bin, new RegExp(`^${folder.path}/postgres-binaries/`));
});

test("binaries that the server's user may not reach are copied beside the data, once", asRoot, async () => {
  await using folder = await temporaryFolder();
  await chmod(folder.path, 0o755);
  const shipped = await installed(await closedFolder(folder.path));

  const bin = await findBinaries(folder.path, ordinaryUser, shipped);
  const { ino } = await stat(bin);

  assert.match(bin, new RegExp(`^${folder.path}/postgres-binaries/`));
  assert.equal(await findBinaries(folder.path, ordinaryUser, shipped), bin);
  assert.equal((await stat(bin)).ino, ino);
});

test(
  "where that user may not reach the data either, they are copied to the system's folder",
  asRoot,
  async () => {
    await using folder = await temporaryFolder();
    await chmod(folder.path, 0o755);
    const home = await closedFolder(folder.path);
    const shipped = await installed(home);

    const bin = await findBinaries(home, ordinaryUser, shipped, join(folder.path, "system"));

    assert.match(bin, new RegExp(`^${folder.path}/system/postgres-binaries/`));
  },
);

test("a platform without binaries is told to bring its own database", () => {
  assert.throws(
    () => shippedFolder("amiga-m68k"),
    (error) => {
      assert.ok(error instanceof NoPostgresBinaries);
      assert.match(error.message, /No PostgreSQL is installed for amiga-m68k\. Set DATABASE_URL/);
      return true;
    },
  );
});

async function closedFolder(parent: string) {
  const folder = join(parent, "home");
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

async function installed(folder: string) {
  const copy = join(folder, "package");
  await cp(shippedFolder(), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
