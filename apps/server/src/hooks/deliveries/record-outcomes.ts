import type { Context } from "../../platform/context/index.ts";
import { holdUsedUp, type Outcome, pauseHooks, saveOutcomes } from "./store.ts";

/** Writes down what attempts came to, and pauses the hooks whose target has given up on us, or we on it. */
export async function recordOutcomes({ db, clock }: Context, outcomes: readonly Outcome[]): Promise<void> {
  const now = clock.now();
  if (outcomes.every((outcome) => outcome.pause_reason === null)) {
    await saveOutcomes(db, outcomes, now);
    return;
  }
  await db.transaction(async (tx) => {
    const saved = new Set((await saveOutcomes(tx, outcomes, now)).map(({ id }) => id));
    const reasons = outcomes.filter(({ id, pause_reason }) => pause_reason !== null && saved.has(id));
    await pauseHooks(tx, reasons, now);
    await holdUsedUp(
      tx,
      reasons.map(({ hook_id }) => hook_id),
      now,
    );
  });
}
