import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Account, pathFor } from "./account.ts";
import { answers } from "./connection.ts";
import { SETTINGS } from "./settings.ts";
import { PORT } from "./socket-folder.ts";

export type Server = {
  bin: string;
  cluster: string;
  socketFolder: string;
  logFile: string;
  account: Account | undefined;
  settings: Record<string, string>;
};

/** Processes of an earlier server still hold the folder; they end by themselves. */
export class StillHeld extends Error {}

/** A setting that PostgreSQL does not know and keeps: the list of processes shows by it whose server one is. */
const MARK = "nebulahex.cluster";

export const isServerOf = (cluster: string, command: string) => command.includes(` ${MARK}=${cluster} `);

const LOG_LIMIT_BYTES = 10_000_000;
const POLL_MS = 10;

/** Starts PostgreSQL in a session of its own, so the terminal's Ctrl-C reaches us alone, and waits until it answers. */
export async function startServer(server: Server, signal: AbortSignal): Promise<ChildProcess> {
  await using log = await open(server.logFile, "a", 0o600);
  if (server.account) await log.chown(server.account.uid, server.account.gid);
  if ((await log.stat()).size > LOG_LIMIT_BYTES) await log.truncate();
  const { size } = await log.stat();

  const child = spawn(join(server.bin, "postgres"), flags(server), {
    ...server.account,
    cwd: server.cluster,
    env: {},
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  await once(child, "spawn");
  try {
    // A recovery after a crash takes as long as it takes: only the end of the process is a failure.
    while (!((await saysReady(server.cluster, child)) && (await answers(server.socketFolder)))) {
      if (hasEnded(child)) throw await failure(server, size);
      await delay(POLL_MS, undefined, { signal });
    }
  } catch (error) {
    await stopServer(child);
    throw error;
  }
  child.unref();
  return child;
}

export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  // The fast shutdown; SIGTERM would wait for every client to leave.
  child.kill("SIGINT");
  await once(child, "exit");
}

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function flags({ cluster, socketFolder, account, settings }: Server) {
  const socket = socketFolder === cluster ? "." : socketFolder;
  const allSettings = { [MARK]: cluster, ...SETTINGS, ...settings };
  return [
    ...["-D", pathFor(account, cluster), "-k", socket, "-p", String(PORT)],
    ...Object.entries(allSettings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Reading the file spares the log a line for each refused connection; one left by a dead server may say ready too. */
async function saysReady(cluster: string, { pid }: ChildProcess) {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return lines[0] === String(pid) && lines[7]?.trim() === "ready";
}

async function failure({ logFile, cluster }: Server, since: number) {
  const words = (await readFile(logFile)).subarray(since).toString().trim();
  const message = `PostgreSQL did not start in ${cluster}:\n${words}`;
  const isHeld = /lock file ".*" already exists|shared memory block .* is still in use/.test(words);
  return isHeld ? new StillHeld(message) : new Error(message);
}
