import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The data folder is open in another process already. */
export class DataFolderInUse extends Error {}

// A lock that is collected as garbage is released.
const held = new Set<DatabaseSync>();

/**
 * Makes this process the only one that has the data folder open, until the release or its end.
 * The lock is SQLite's on an empty file: the kernel drops it with the process, so nothing is left after a kill and
 * no process id is trusted. It is lost too if this process opens and closes the file by other means.
 */
export async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const lock = new DatabaseSync(join(dataDir, "in-use.lock"));
  const pidFile = join(dataDir, "in-use.pid");
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw await inUse(dataDir, pidFile);
    throw new Error(
      `The data folder ${dataDir} cannot be locked (${error}). It must lie on a local disk and belong to the user who starts.`,
    );
  }
  held.add(lock);
  // It may be left by root, and then a user who owns the folder may remove it but not write it.
  await rm(pidFile, { force: true });
  await writeFile(pidFile, `${process.pid}\n`);

  return async () => {
    await rm(pidFile, { force: true });
    held.delete(lock);
    lock.close();
  };
}

const SQLITE_BUSY = 5;
const isBusy = (error: unknown) =>
  error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;

async function inUse(dataDir: string, pidFile: string) {
  const pid = (await readFile(pidFile, "utf8").catch(() => "")).trim();
  return new DataFolderInUse(
    `The data folder ${dataDir} is in use by ${pid ? `process ${pid}` : "another process"}. ` +
      "Stop that process first, or choose another data folder for this one.",
  );
}
