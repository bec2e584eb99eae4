import { setTimeout as pause } from "node:timers/promises";
import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { type Loop, startLoop } from "../../platform/jobs/index.ts";
import { deliveriesChannel } from "../publish.ts";
import { deliver } from "./deliver.ts";
import { recordOutcomes } from "./record-outcomes.ts";
import { timeoutMs } from "./send.ts";
import { type Claimed, claimDue, freeLeasesOfTheDead, type Outcome } from "./store.ts";

const mostAtOnce = 256;
const mostPerHook = 8;
/** Longer than an attempt and the writing of its outcome, or a slow target would get everything twice. */
const leaseMs = 2 * timeoutMs;
const mostStopMs = 5000;

/**
 * Sends what is due. Woken by the bus, and each second in case a hint got lost. Attempts run beside each other; what
 * dies on the way is due again at the next start of a process, or when its lease ends. A stop gives running attempts five seconds to finish.
 */
export function startDeliveries(ctx: Context): Loop {
  const attempts = new Map<Promise<void>, string>();
  let finished: Outcome[] = [];

  const recording = startLoop("the record of deliveries", 1000, ctx.log, record);
  let hasFreed = false;
  const claiming = startLoop("the delivery of events", 1000, ctx.log, async () => {
    if (!hasFreed) await freeLeasesOfTheDead(ctx.db, ctx.clock.now());
    hasFreed = true;
    const free = mostAtOnce - attempts.size - finished.length;
    if (free > 0) for (const claimed of await claim(ctx, free, attempts.values())) begin(claimed);
  });
  const leave = ctx.bus.subscribe(deliveriesChannel, claiming.wake);

  function begin(claimed: Claimed): void {
    const attempt: Promise<void> = deliver(ctx, claimed).then((outcome) => {
      attempts.delete(attempt);
      finished.push(outcome);
      recording.wake();
      claiming.wake();
    });
    attempts.set(attempt, claimed.hook_id);
  }

  async function record(): Promise<void> {
    const outcomes = finished;
    if (outcomes.length === 0) return;
    finished = [];
    try {
      await recordOutcomes(ctx, outcomes);
    } catch (error) {
      finished.push(...outcomes);
      throw error;
    }
  }

  return {
    wake: claiming.wake,
    async stop() {
      leave();
      await claiming.stop();
      await Promise.race([Promise.all(attempts.keys()), pause(mostStopMs, undefined, { ref: false })]);
      await recording.stop();
      await record();
    },
  };
}

/**
 * The fuller it gets the less each hook may take, and half of the room is taken at a time: however many targets hang,
 * there is room for a healthy one.
 */
function claim({ db, clock }: Context, free: number, hookIds: Iterable<string>): Promise<Claimed[]> {
  const now = clock.now();
  return claimDue(db, {
    now,
    leaseEnd: later(now, leaseMs),
    free: Math.ceil(free / 2),
    mostPerHook: Math.max(1, Math.min(mostPerHook, Math.floor(free / mostPerHook))),
    running: Array.from(
      Map.groupBy(hookIds, (hookId) => hookId),
      ([hookId, { length }]) => ({ hookId, count: length }),
    ),
  });
}
