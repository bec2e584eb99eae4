import { systemClock } from "../clock/index.ts";
import type { Context } from "../context/index.ts";
import type { Tx } from "../db/index.ts";
import { timeOfId } from "../ids/index.ts";
import type { JobTable, Schedule } from "../jobs/index.ts";
import { dropPartitions, makePartitions } from "./store.ts";

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const weeksAhead = 1;
/** What is held for a paused hook is kept this long, and its event with it. */
const keptMs = 45 * dayMs;

/** Makes the partitions of this week and the next. Ids carry the system's time, so it is that which counts. */
export async function preparePartitions(tx: Tx): Promise<void> {
  const thisWeek = startOfWeek(systemClock.now().getTime());
  for (let ahead = 0; ahead <= weeksAhead; ahead += 1) {
    const start = thisWeek + ahead * weekMs;
    await makePartitions(tx, dayOf(start), timeOfId(new Date(start)), timeOfId(new Date(start + weekMs)));
  }
}

/** Drops the weeks that ended more than 45 days before `now`. */
export async function dropOldPartitions(tx: Tx, now: Date): Promise<void> {
  const oldest = startOfWeek(now.getTime() - keptMs);
  await dropPartitions(tx, dayOf(oldest), timeOfId(new Date(oldest)));
}

export const partitionJobs = ({ db, clock }: Context): JobTable => ({
  "keep-partitions": async () => {
    await preparePartitions(db);
    await dropOldPartitions(db, clock.now());
  },
});

/** Each hour: what fails is soon tried again. */
export const partitionSchedules: Schedule[] = [{ cron: "7 * * * *", job: "keep-partitions" }];

function startOfWeek(ms: number): number {
  return ms - (ms % weekMs);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
