import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { randomShare } from "../../platform/ids/index.ts";
import { presentEvent } from "../event.ts";
import { type Attempt, isSuccess } from "./attempt.ts";
import { attemptsInAll, delayAfter, readRetryAfter } from "./schedule.ts";
import { send } from "./send.ts";
import type { Claimed, Outcome } from "./store.ts";

/** Makes the attempt that a claimed delivery is due and says what follows from it. */
export async function deliver(ctx: Context, claimed: Claimed): Promise<Outcome> {
  const attempt = await attemptOf(ctx, claimed);
  const now = ctx.clock.now();
  const failures = claimed.failed_count + 1;
  const delayMs = delayAfter(failures, randomShare(), readRetryAfter(attempt.retryAfter, now));
  const isGone = attempt.status === 410;

  return {
    id: claimed.id,
    hook_id: claimed.hook_id,
    lease: claimed.lease,
    at: attempt.at,
    status: attempt.status,
    duration_ms: attempt.durationMs,
    detail: attempt.detail,
    answer: attempt.answer,
    url: attempt.url,
    macs: attempt.macs?.toString("base64") ?? null,
    is_success: isSuccess(attempt),
    was_well: claimed.is_well,
    // What a target refuses for good waits for its hook to be resumed.
    next_at: isGone ? now : delayMs === null ? null : later(now, delayMs),
    pause_reason: reasonToPause(attempt, isGone, delayMs === null),
  };
}

async function attemptOf(ctx: Context, claimed: Claimed): Promise<Attempt> {
  const at = ctx.clock.now();
  try {
    const hook = { ...claimed, id: claimed.hook_id };
    return await send(ctx, hook, presentEvent(claimed));
  } catch (error) {
    ctx.log.error({ err: error, deliveryId: claimed.id }, "a delivery could not be made");
    const detail = "This server could not make the delivery. Its log has the reason.";
    return { at, status: null, durationMs: 0, detail, answer: null, retryAfter: null, url: null, macs: null };
  }
}

function reasonToPause({ detail }: Attempt, isGone: boolean, isUsedUp: boolean): string | null {
  if (isGone) return "The target answered 410: it wants no more events.";
  return isUsedUp ? `A delivery failed ${attemptsInAll} times, none succeeded meanwhile. ${detail}` : null;
}
