import { setTimeout as pause } from "node:timers/promises";
import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { type Loop, startLoop } from "../../platform/jobs/index.ts";
import { deliveriesChannel } from "../publish.ts";
import { deliver } from "./deliver.ts";
import { recordOutcomes } from "./record-outcomes.ts";
import { timeoutMs } from "./send.ts";
import { type Claimed, claimDue, type Outcome } from "./store.ts";

const mostAtOnce = 256;
const mostPerHook = 8;
/** Longer than an attempt and the writing of its outcome, or a slow target would get everything twice. */
const leaseMs = 2 * timeoutMs;
const mostStopMs = 5000;

/**
 * Sends what is due. Woken by the bus, and each second in case a hint got lost. Attempts run beside each other; what
 * dies on the way is due again when its lease ends. A stop gives running attempts five seconds to finish.
 */
export function startDeliveries(ctx: Context): Loop {
  const attempts = new Map<Promise<void>, string>();
  let finished: Outcome[] = [];

  const loop = startLoop("the delivery of events", 1000, ctx.log, async () => {
    await recordFinished();
    const free = mostAtOnce - attempts.size;
    if (free > 0) for (const claimed of await claim(free)) begin(claimed);
  });
  const leave = ctx.bus.subscribe(deliveriesChannel, loop.wake);

  async function recordFinished(): Promise<void> {
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

  function claim(free: number): Promise<Claimed[]> {
    const now = ctx.clock.now();
    return claimDue(ctx.db, {
      now,
      leaseEnd: later(now, leaseMs),
      free,
      // The fuller it gets the less each hook may take, so that many hanging targets leave room for a healthy one.
      mostPerHook: Math.max(1, Math.min(mostPerHook, Math.floor(free / mostPerHook))),
      running: runningPerHook(attempts.values()),
    });
  }

  function begin(claimed: Claimed): void {
    const attempt: Promise<void> = deliver(ctx, claimed).then((outcome) => {
      finished.push(outcome);
      attempts.delete(attempt);
      loop.wake();
    });
    attempts.set(attempt, claimed.hook_id);
  }

  return {
    wake: loop.wake,
    async stop() {
      leave();
      await loop.stop();
      await Promise.race([Promise.all(attempts.keys()), pause(mostStopMs, undefined, { ref: false })]);
      await recordFinished();
    },
  };
}

function runningPerHook(hookIds: Iterable<string>) {
  const groups = Map.groupBy(hookIds, (hookId) => hookId);
  return Array.from(groups, ([hookId, { length }]) => ({ hookId, count: length }));
}
