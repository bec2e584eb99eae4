/** A model that failed so often in a row is left alone for a while; then one call tries it again. */
const mostFailures = 3;
const restMs = 30_000;

const failures = new Map<string, { count: number; restsUntilMs: number }>();

export function isResting(modelId: string, nowMs: number): boolean {
  const known = failures.get(modelId);
  if (known === undefined || known.count < mostFailures) return false;
  if (known.restsUntilMs > nowMs) return true;
  // This call tries it; the others wait for what becomes of it.
  known.restsUntilMs = nowMs + restMs;
  return false;
}

export function noteFailure(modelId: string, nowMs: number): void {
  const count = (failures.get(modelId)?.count ?? 0) + 1;
  failures.set(modelId, { count, restsUntilMs: nowMs + restMs });
}

export function noteSuccess(modelId: string): void {
  failures.delete(modelId);
}
