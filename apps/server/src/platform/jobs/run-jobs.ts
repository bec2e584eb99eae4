import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import type { Log } from "../log/index.ts";
import { type JobTable, quiet, type Schedule } from "./jobs.ts";
import { giveName, unlockJobsOfTheDead } from "./store.ts";

const restartMs = 1000;

/**
 * Runs jobs until stopped; a stop lets the running ones finish. A runner gives up when it cannot write down what became
 * of a job, as while the database is away; then another takes its place.
 */
export async function runJobs(
  pool: pg.Pool,
  log: Log,
  table: JobTable,
  schedules: readonly Schedule[],
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let name = "";
  let runner: Runner | null = await start();
  const kept = keep();

  async function start(): Promise<Runner> {
    await unlockJobsOfTheDead(pool, name);
    const events: WorkerEvents = new EventEmitter();
    // The connection on which a runner listens bears its name, so that others see who lives. It is free on `drain`.
    events.on("pool:listen:success", ({ workerPool, client }) => {
      name = workerPool.id;
      client.once("drain", () => giveName(client, name).catch(noteBreak));
    });
    return run({
      pgPool: pool,
      concurrency: 4,
      noHandleSignals: true,
      logger: quiet(log),
      events,
      taskList: table as TaskList,
      parsedCronItems: parseCronItems(
        schedules.map(({ cron, job }) => ({ match: cron, task: job, options: { backfillPeriod: 0 } })),
      ),
      // Without a batch the failure to write down an outcome would be a rejection that nobody handles.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  }

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await runner?.promise.catch(noteBreak);
      runner = null;
      if (signal.aborted) return;

      log.warn("the jobs stopped running and are started again");
      await pause(restartMs, undefined, { signal }).catch(() => undefined);
      runner = await start().catch(noteBreak);
      if (signal.aborted) await runner?.stop();
    }
  }

  function noteBreak(error: Error): null {
    log.warn({ reason: error.message }, "the database was out of reach of the jobs");
    return null;
  }

  return {
    async stop() {
      stopping.abort();
      await runner?.stop();
      await kept;
    },
  };
}
