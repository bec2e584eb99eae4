import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { stopwatch } from "../clock/index.ts";
import { isServerOf } from "./server-process.ts";
import { SOCKET } from "./socket-folder.ts";

const POLL_MS = 20;
const PATIENCE_MS = 30_000;

/**
 * Ends the server that a killed process of ours left behind. It is not adopted: the new one has today's settings and
 * binaries, is our child, and no transaction of the dead process lives on in it.
 */
export async function endOrphan(cluster: string, log: (message: string) => void): Promise<void> {
  const file = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(file.split("\n")[0]);
  if (!pid || !exists(pid)) return;

  const command = await commandOf(pid);
  if (isServerOf(cluster, command)) {
    log(`PostgreSQL ${pid}, left behind by a killed process, is stopped first.`);
    await end(cluster, pid);
  } else if (!isAnyServer(command)) {
    // The number has gone to another program, and PostgreSQL would refuse to start while that runs.
    for (const file of ["postmaster.pid", `${SOCKET}.lock`]) await rm(join(cluster, file), { force: true });
  }
}

async function end(cluster: string, pid: number) {
  const elapsedMs = stopwatch();
  process.kill(pid, "SIGINT");
  while (isServerOf(cluster, await commandOf(pid))) {
    if (elapsedMs() > PATIENCE_MS)
      throw new Error(`PostgreSQL ${pid} does not stop. End that process, then start.`);
    await delay(POLL_MS);
  }
}

function exists(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const isAnyServer = (command: string) => /(^|\/)postgres[ :]/.test(command);

async function commandOf(pid: number): Promise<string> {
  try {
    if (process.platform !== "linux") return (await ps(["-ww", "-o", "command=", "-p", `${pid}`])).stdout;
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
  } catch {
    return "";
  }
}

const ps = (args: string[]) => promisify(execFile)("ps", args);
