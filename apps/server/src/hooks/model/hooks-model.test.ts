import { test } from "node:test";
import fc from "fast-check";
import { stopwatch } from "../../platform/clock/index.ts";
import { randomShare } from "../../platform/ids/index.ts";
import { openWorld } from "../../test/world.ts";
import { commandsOf } from "./commands.fixture.ts";
import { openStage, tally } from "./stage.fixture.ts";

const seed = Number(process.env.HOOKS_MODEL_SEED ?? Math.floor(randomShare() * 2 ** 31));
/** As many runs as asked for, or those that begin within a few seconds. */
const runs = Number(process.env.HOOKS_MODEL_RUNS ?? 0);
const numRuns = runs > 0 ? runs : 8;
const mostMs = runs > 0 ? Number.POSITIVE_INFINITY : 4000;
const maxCommands = runs > 0 ? 30 : 12;

test("whatever targets answer, time passes and processes restart, hooks do what the product says", {
  timeout: Number.POSITIVE_INFINITY,
}, async (t) => {
  const { gates, openRun } = await openStage(t, await openWorld(t));
  t.diagnostic(`seed ${seed}`);
  const elapsedMs = stopwatch();
  await fc.assert(
    fc.asyncProperty(commandsOf(maxCommands), async (commands) => {
      if (elapsedMs() > mostMs) return;
      const stage = openRun();
      await stage.begin(gates);
      await fc.asyncModelRun(() => ({ model: {}, real: stage }), commands);
      await stage.end();
    }),
    { numRuns, seed, endOnFailure: true },
  );
  const statuses = [...tally.statuses].map(([status, count]) => `${count} ${status}`).join(", ");
  t.diagnostic(
    `${tally.runs} runs, ${tally.commands} times settled, ${tally.deliveries} deliveries, ${tally.attempts} attempts; hooks after them: ${statuses}`,
  );
});
