import type { Range } from "@nebulahex/contract";
import { later } from "../platform/clock/index.ts";

const dayMs = 24 * 3_600_000;
const beginning = new Date("2000-01-01T00:00:00Z");

export type Stretch = { from: Date; to: Date };

/** The days of a range, today included, from a midnight in UTC to now; `before` is as long and ends where it begins. */
export function stretchOf(range: Range, now: Date): Stretch & { before: Stretch | null } {
  if (range === "all") return { from: beginning, to: later(now, 1000), before: null };
  const midnight = new Date(now.toISOString().slice(0, 10));
  const from = later(midnight, -(Number(range) - 1) * dayMs);
  const lengthMs = now.getTime() - from.getTime();
  return { from, to: later(now, 1000), before: { from: later(from, -lengthMs), to: from } };
}
