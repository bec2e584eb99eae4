import type { Context } from "../platform/context/index.ts";
import type { JobTable, Schedule } from "../platform/jobs/index.ts";
import { eraseUnrevealed } from "./store.ts";

/** Values that nobody revealed in time are erased. */
export const keyJobs = ({ db, clock }: Context): JobTable => ({
  "erase-unrevealed-keys": async () => void (await eraseUnrevealed(db, clock.now())),
});

export const keySchedules: Schedule[] = [{ cron: "* * * * *", job: "erase-unrevealed-keys" }];
