import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { stopwatch } from "../clock/index.ts";
import { hasEnded, StillHeld, stopServer } from "./server-process.ts";

const RETRY_MS = 250;
const PATIENCE_MS = 30_000;
const PAUSE_AFTER_FAILURE_MS = 1_000;

type Start = (signal: AbortSignal) => Promise<ChildProcess>;

export type KeptServer = { readonly pid: number; stop(): Promise<void> };

/** Starts the server, and starts it again whenever it ends without our asking. */
export async function keepRunning(start: Start, log: (message: string) => void): Promise<KeptServer> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let child = await startPatiently(start, signal);
  let restarting = Promise.resolve();
  watch();

  function watch() {
    if (hasEnded(child)) restarting = restart();
    else child.once("exit", () => (restarting = restart()));
  }

  async function restart() {
    if (signal.aborted) return;
    log(`PostgreSQL ${child.pid} ended (${child.signalCode ?? child.exitCode}) and is started again.`);
    while (!signal.aborted) {
      try {
        child = await startPatiently(start, signal);
        return watch();
      } catch (error) {
        if (!signal.aborted) log(String(error));
        await pause(PAUSE_AFTER_FAILURE_MS, signal);
      }
    }
  }

  return {
    get pid() {
      return child.pid ?? 0;
    },
    async stop() {
      stopping.abort();
      await restarting;
      await stopServer(child);
    },
  };
}

async function startPatiently(start: Start, signal: AbortSignal) {
  for (const elapsedMs = stopwatch(); ; await pause(RETRY_MS, signal)) {
    try {
      return await start(signal);
    } catch (error) {
      if (!(error instanceof StillHeld) || elapsedMs() > PATIENCE_MS || signal.aborted) throw error;
    }
  }
}

const pause = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal }).catch(() => undefined);
