import { later } from "../platform/clock/index.ts";
import type { HookRow } from "./hook.ts";

/**
 * active ──20 failures in a row, or 70 % of 10 and more in 5 minutes──▶ degraded
 * degraded ──a probe succeeds──▶ recovering ──what waited is out──▶ active
 * recovering ──3 failures in a row──▶ degraded
 * any of them ──410, or a delivery used up with no success since its first attempt──▶ paused
 * paused ──resumed, its test accepted──▶ recovering
 */
export type HookState = Pick<
  HookRow,
  | "status"
  | "paused_reason"
  | "failing_since"
  | "failing_from"
  | "failures_in_row"
  | "state_since"
  | "probe_at"
  | "released_until"
>;

/** What attempts that ended together tell of their hook. */
export type Fared = {
  now: Date;
  hasSuccess: boolean;
  failures: number;
  /** The first delivery that failed; null when none did. */
  failedFrom: string | null;
  /** Of the last 5 minutes in this state, these attempts included. */
  recent: { attempts: number; failures: number };
  /** Why the hook has to pause, should it. */
  pauseReason: string | null;
  /** Whether nothing is left of what was held. */
  isOut: boolean;
};

const mostInRow = { active: 20, recovering: 3 };
const leastAttempts = 10;
const mostShare = 0.7;
export const windowMs = 5 * 60_000;
export const probeEveryMs = 60_000;
/** How many held deliveries a hook gets in a second once it is resumed. */
export const releasedPerSecond = 50;

/** How a hook stands after attempts. A paused one waits for a person, whatever ends late. */
export function afterAttempts<State extends HookState>(hook: State, fared: Fared): State {
  if (hook.status === "paused") return hook;
  const counted = count(hook, fared);
  const status = statusAfter(counted, fared);
  if (status === hook.status) return counted;
  return {
    ...counted,
    status,
    state_since: fared.now,
    paused_reason: status === "paused" ? fared.pauseReason : null,
    failing_since: status === "recovering" ? null : counted.failing_since,
    failures_in_row: status === "recovering" ? 0 : counted.failures_in_row,
    probe_at: status === "degraded" ? later(fared.now, probeEveryMs) : null,
    released_until: null,
    ...(status === "degraded" || status === "paused" ? failing(counted, fared) : {}),
  };
}

/** How a hook stands once what was held is given out: with nothing held it is active at once. */
export function afterRelease<State extends HookState>(hook: State, held: number, now: Date): State {
  return {
    ...hook,
    status: held === 0 ? "active" : "recovering",
    paused_reason: null,
    failing_since: null,
    failing_from: null,
    failures_in_row: 0,
    state_since: now,
    probe_at: null,
    released_until: held === 0 ? null : later(now, (held * 1000) / releasedPerSecond),
  };
}

function statusAfter(
  hook: HookState,
  { hasSuccess, recent, pauseReason, isOut }: Fared,
): HookState["status"] {
  if (pauseReason !== null) return "paused";
  if (hook.status === "degraded") return hasSuccess ? "recovering" : "degraded";
  if (hook.status === "recovering") {
    if (hook.failures_in_row >= mostInRow.recovering) return "degraded";
    return hasSuccess && isOut ? "active" : "recovering";
  }
  const isMostlyFailing = recent.attempts >= leastAttempts && recent.failures >= mostShare * recent.attempts;
  return hook.failures_in_row >= mostInRow.active || isMostlyFailing ? "degraded" : "active";
}

/** A success among attempts that ended together ends the row of failures. */
function count<State extends HookState>(hook: State, fared: Fared): State {
  if (fared.hasSuccess) return { ...hook, failing_since: null, failing_from: null, failures_in_row: 0 };
  return { ...hook, ...failing(hook, fared), failures_in_row: hook.failures_in_row + fared.failures };
}

function failing(hook: HookState, { now, failedFrom }: Fared) {
  return {
    failing_since: hook.failing_since ?? now,
    failing_from: hook.failing_from ?? failedFrom,
  };
}
