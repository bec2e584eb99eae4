import { execFile } from "node:child_process";
import { mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Account, checkOwner, giveTo, pathFor } from "./account.ts";

export const SUPERUSER = "nebulahex";

const UNFINISHED = "postgres-unfinished-";

/** Makes `<dataDir>/postgres` unless it is there; it appears whole or not at all. */
export async function initialize(options: {
  dataDir: string;
  bin: string;
  account: Account | undefined;
  durable: boolean;
}): Promise<string> {
  const { dataDir, bin, account, durable } = options;
  const cluster = join(dataDir, "postgres");
  await removeUnfinished(dataDir);
  if (await stat(cluster).catch(() => undefined)) {
    await checkOwner(cluster, account);
    return cluster;
  }

  const unfinished = await mkdtemp(join(dataDir, UNFINISHED));
  await giveTo(account, unfinished);
  await runInitdb(bin, flags(pathFor(account, unfinished), durable), { cwd: unfinished, ...account });
  await rename(unfinished, cluster);
  if (durable) await syncFolder(dataDir);
  return cluster;
}

async function runInitdb(bin: string, args: string[], options: { cwd: string }) {
  try {
    await promisify(execFile)(join(bin, "initdb"), args, { ...options, env: {} });
  } catch (error) {
    const words = error instanceof Error && "stderr" in error ? error.stderr : error;
    throw new Error(`The database could not be created: ${words}`);
  }
}

const flags = (folder: string, durable: boolean) => [
  ...["--pgdata", folder, "--username", SUPERUSER],
  // Only we may enter the folder of the socket, so whoever reaches the server is us.
  ...["--auth-local=trust", "--auth-host=reject"],
  ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ...(durable ? [] : ["--no-sync"]),
];

async function removeUnfinished(dataDir: string) {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(UNFINISHED)) await rm(join(dataDir, name), { recursive: true, maxRetries: 5 });
  }
}

async function syncFolder(path: string) {
  await using folder = await open(path);
  await folder.sync();
}
