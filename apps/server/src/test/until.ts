import { setTimeout as pause } from "node:timers/promises";

/** Waits for what `look` sees, and fails when it does not come. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  mostMs = 20_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + mostMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await pause(5);
  }
}
