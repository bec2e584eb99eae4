/** Longer after each failure, and never all visitors at once. */
export function pauseMs(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** failures) * (0.5 + Math.random() / 2);
}
