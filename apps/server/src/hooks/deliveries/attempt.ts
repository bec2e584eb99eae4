import type { delivery } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";

/** How one HTTP try of a delivery went. */
export type Attempt = {
  at: Date;
  status: number | null;
  durationMs: number;
  detail: string;
  answer: string | null;
  retryAfter: string | null;
  /** Where it went and the HMACs that signed it; null when nothing could be sent. */
  url: string | null;
  macs: Buffer | null;
};

/** What is kept of a request that was sent: with its event, all that it takes to show it again. */
export type Sent = { at: Date; url: string; macs: Buffer };

/** As the log has it, `at` as JSON writes it. */
export type AttemptRow = {
  at: string;
  status: number | null;
  duration_ms: number;
  detail: string;
  answer: string | null;
};

export function isSuccess({ status }: Pick<Attempt, "status">): boolean {
  return status !== null && status >= 200 && status < 300;
}

export function presentAttempt(row: AttemptRow): z.input<typeof delivery>["attempts"][number] {
  return {
    at: toTime(new Date(row.at)),
    status: row.status,
    durationMs: row.duration_ms,
    detail: row.detail,
    answer: row.answer,
  };
}
