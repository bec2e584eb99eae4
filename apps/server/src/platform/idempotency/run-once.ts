import { createHash } from "node:crypto";
import { later } from "../clock/index.ts";
import type { Context } from "../context/index.ts";
import { type Db, isLockTimeout } from "../db/index.ts";
import type { JobTable, Schedule } from "../jobs/index.ts";
import { Problem } from "../problem/index.ts";
import { begin, type CallId, find, forgetBefore, keep } from "./store.ts";

/** `body` is JSON, null where there is none. `stored` is what a repeat gets: the body without what is shown once. */
export type Reply = { status: number; body: string | null; stored: string | null };
export type Once = { status: number; body: string | null; isReplay: boolean };

const waitMs = 5000;
const keptMs = 24 * 60 * 60 * 1000;
const running = new Map<string, Promise<unknown>>();

/**
 * Runs a call whose repeat must have no second effect: the effect and its answer commit together. A repeat gets the
 * first answer; with another body it is refused; while the first still runs it waits up to 5 s.
 */
export async function runOnce(
  { db, clock }: Context,
  id: CallId,
  body: unknown,
  work: (tx: Db) => Promise<Reply>,
): Promise<Once> {
  const name = JSON.stringify([id.workspaceId, id.caller, id.operation, id.key]);
  await waitFor(name);

  const call = db.transaction(async (tx) => {
    const fingerprint = createHash("sha256")
      .update(JSON.stringify(body ?? null))
      .digest("base64url");
    if (!(await begin(tx, id, fingerprint, clock.now()))) return replay(await find(tx, id), fingerprint);

    const reply = await work(tx);
    await keep(tx, id, reply.status, reply.stored);
    return { status: reply.status, body: reply.body, isReplay: false };
  });
  running.set(name, call);
  try {
    return await call;
  } catch (error) {
    throw isLockTimeout(error) ? stillRunning() : error;
  } finally {
    if (running.get(name) === call) running.delete(name);
  }
}

/** Repeats within one process wait here, where they hold no connection; those of other processes wait in the database. */
async function waitFor(name: string): Promise<void> {
  if (!running.has(name)) return;
  const patience = AbortSignal.timeout(waitMs);
  const over = new Promise<void>((resolve) => patience.addEventListener("abort", () => resolve()));
  for (let call = running.get(name); call !== undefined; call = running.get(name)) {
    await Promise.race([call.catch(() => undefined), over]);
    if (patience.aborted) throw stillRunning();
  }
}

function replay(
  kept: { fingerprint: string; status: number | null; reply: string | null },
  fingerprint: string,
): Once {
  if (kept.fingerprint !== fingerprint) throw mismatch();
  return { status: kept.status ?? 200, body: kept.reply, isReplay: true };
}

/** Answers are kept for a day. */
export const idempotencyJobs = ({ db, clock }: Context): JobTable => ({
  "forget-idempotent-calls": async () => void (await forgetBefore(db, later(clock.now(), -keptMs))),
});
export const idempotencySchedules: readonly Schedule[] = [
  { cron: "17 * * * *", job: "forget-idempotent-calls" },
];

function mismatch(): Problem {
  return new Problem(
    "idempotency.mismatch",
    "This Idempotency-Key came with another body before. Use a new key for a new call, and the old one for its repeats only.",
  );
}

function stillRunning(): Problem {
  return new Problem(
    "idempotency.in_progress",
    "The first call with this Idempotency-Key still runs. Send the same call again in a few seconds to get its answer.",
    { headers: { "retry-after": "5" } },
  );
}
