import { learnShift, shiftConfidence } from "../../answering/index.ts";
import { saveConfidenceShift } from "../../bots/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { JobTable, Schedule } from "../../platform/jobs/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import { listVerdictsByBot } from "./store.ts";

/** With fewer a company's own taste and chance cannot be told apart: `bench/bot/run.ts` shows what 30 do. */
const leastVerdicts = 100;
const mostVerdicts = 500;
const job = "learn-from-verdicts";

/** Each bot becomes as sure as its team's latest verdicts say that it should be. */
export async function learnFromVerdicts({ db }: Context): Promise<void> {
  for (const bot of await listVerdictsByBot(db, leastVerdicts, mostVerdicts)) {
    const outcomes = bot.verdicts.map(({ confidence, shift, isRight }) => ({
      confidence: shiftConfidence(confidence, -shift),
      isRight,
      weight: 1,
    }));
    await saveConfidenceShift(db, systemScope(bot.workspace_id), bot.bot_id, learnShift(outcomes));
  }
}

export const feedbackJobs = (ctx: Context): JobTable => ({ [job]: () => learnFromVerdicts(ctx) });
export const feedbackSchedules: readonly Schedule[] = [{ cron: "17 3 * * *", job }];
