import fc, { type AsyncCommand } from "fast-check";
import { later } from "../../platform/clock/index.ts";
import { sql } from "../../platform/db/index.ts";
import { claimDue } from "../deliveries/store.ts";
import type { TargetAnswer } from "./hook-model.fixture.ts";
import type { Stage } from "./stage.fixture.ts";

const [second, minute, hour] = [1000, 60_000, 3_600_000];

function command(story: string, run: (stage: Stage) => Promise<void>): AsyncCommand<object, Stage> {
  return { check: () => true, run: (_, stage) => run(stage), toString: () => story };
}

const answer = fc.oneof(
  { weight: 5, arbitrary: fc.constant<TargetAnswer>(204) },
  { weight: 5, arbitrary: fc.constant<TargetAnswer>(500) },
  { weight: 1, arbitrary: fc.constant<TargetAnswer>("hang") },
  { weight: 1, arbitrary: fc.constantFrom<TargetAnswer>({ busy: 1 }, { busy: 3600 }, { busy: 999_999 }) },
);
const answers = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<TargetAnswer[]>([204], [500]) },
  { weight: 3, arbitrary: fc.array(answer, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom<TargetAnswer[]>([410], [500, 410], [204, 410]) },
);
const side = fc.nat(1);

const publishing = fc.tuple(fc.integer({ min: 1, max: 12 }), answers).map(([count, given]) =>
  command(`publish ${count}, ${JSON.stringify(given)}`, async (stage) => {
    await stage.publish(count);
    await stage.settle(given);
  }),
);

const passing = fc
  .tuple(
    fc.constantFrom(second, 7 * second, minute, 6 * minute, 40 * minute, 3 * hour, 29 * hour),
    answers,
    fc.constantFrom(1, 1, 1, 3),
  )
  .map(([ms, given, times]) =>
    command(`${times} times ${ms} ms pass, ${JSON.stringify(given)}`, async (stage) => {
      for (let count = 0; count < times; count++) {
        stage.passes(ms);
        await stage.settle(given);
      }
    }),
  );

const breakingDown = fc.constantFrom<TargetAnswer[]>([500], ["hang", 500], [{ busy: 3600 }]).map((given) =>
  command(`all is used up, ${JSON.stringify(given)}`, async (stage) => {
    await stage.publish(2);
    await stage.settle(given);
    for (let count = 0; count < 10; count++) {
      stage.passes(29 * hour);
      await stage.settle(given);
    }
  }),
);

const resuming = fc
  .tuple(side, fc.constantFrom<TargetAnswer>(204, 204, 204, 500), answers)
  .map(([at, test, given]) =>
    command(`resume ${at}, test ${test}, ${JSON.stringify(given)}`, async (stage) => {
      const chosen = stage.sides[at];
      if (chosen) await stage.resume(chosen, test);
      await stage.settle(given);
    }),
  );

const rotating = fc.tuple(side, fc.constantFrom(0, 10, 3600)).map(([at, overlapSeconds]) =>
  command(`rotate ${at}, ${overlapSeconds} s`, async (stage) => {
    const chosen = stage.sides[at];
    if (chosen) await stage.rotate(chosen, overlapSeconds);
    await stage.publish(1);
    await stage.settle([204]);
  }),
);

const restarting = answers.map((given) =>
  command(`restart with attempts under way, ${JSON.stringify(given)}`, async (stage) => {
    for (const { model } of stage.sides) model.begins();
    await stage.publish(3);
    await stage.isSteady();
    await stage.answerUntil(stage.world.restartWork(), given);
    await stage.settle(given);
  }),
);

/** What it had taken is as what a killed process had: its name is on no connection. */
const crashing = answers.map((given) =>
  command(`die with attempts under way, ${JSON.stringify(given)}`, async (stage) => {
    if (stage.sides.some(({ model }) => model.status === "degraded")) return;
    const { ctx, clock } = stage.world;
    await stage.world.restartWork(async () => {
      await stage.publish(3);
      await ctx.db.transaction(async (tx) => {
        await tx.run(sql`select set_config('application_name', 'killed', true)`);
        const [now, leaseEnd] = [clock.now(), later(clock.now(), 30_000)];
        await claimDue(tx, { now, leaseEnd, free: 10, mostPerHook: 2, running: [] });
      });
    });
    await stage.settle(given);
  }),
);

export function commandsOf(maxCommands: number) {
  return fc.commands(
    [
      publishing,
      publishing,
      publishing,
      passing,
      passing,
      breakingDown,
      resuming,
      resuming,
      rotating,
      restarting,
      crashing,
    ],
    { maxCommands, size: "max" },
  );
}
