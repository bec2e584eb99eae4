import { access, chown, constants, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Who PostgreSQL runs as when that is not us: it refuses to run as root. */
export type Account = { uid: number; gid: number };

const NOBODY: Account = { uid: 65534, gid: 65534 };
const ROOT = 0;

/** As root: the owner of a database that is there, so an ordinary user's stays that user's, or else nobody. */
export async function chooseAccount(dataDir: string): Promise<Account | undefined> {
  if (process.geteuid?.() !== ROOT) return undefined;

  const owner = await stat(join(dataDir, "postgres")).catch(() => undefined);
  return owner && owner.uid !== ROOT ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

export async function makeDataFolder(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK).catch(() => {
    throw belongsToAnother(dataDir, undefined);
  });
  return realpath(dataDir);
}

/** PostgreSQL opens a folder of its own user only, and would say so in its log alone. */
export async function checkOwner(cluster: string, account: Account | undefined): Promise<void> {
  if ((await stat(cluster)).uid !== uidOf(account)) throw belongsToAnother(cluster, account);
}

export async function giveTo(account: Account | undefined, folder: string): Promise<void> {
  if (account) await chown(folder, account.uid, account.gid);
}

/** Whether the account may go down all the way to the folder. */
export async function mayReach(folder: string, account: Account): Promise<boolean> {
  const { uid, gid, mode } = await stat(folder);
  const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & execute) === 0) return false;
  return folder === dirname(folder) || mayReach(dirname(folder), account);
}

/**
 * How a process of the account names the folder in which it is started. Root's own folders, such as its home, are
 * closed to the account, but a process is always let into the folder that it stands in.
 */
export const pathFor = (account: Account | undefined, folder: string) =>
  account && process.platform === "linux" ? "/proc/self/cwd" : folder;

const uidOf = (account: Account | undefined) => account?.uid ?? process.geteuid?.();

const belongsToAnother = (folder: string, account: Account | undefined) =>
  new Error(
    `The folder ${folder} belongs to another user. Start as that user, or give it to the one who runs PostgreSQL: ` +
      `chown -R ${uidOf(account)} ${folder}`,
  );
