/** Where a reader is in the feed: behind an event, or at a transaction none of whose events was read. */
export type Place = { transaction: string; id: string };

export const beginning: Place = { transaction: "0", id: "" };

const written = /^at_([0-9a-z]{1,13})$/;

/** A place without an event, as the stream names it and takes it back. */
export function writePlace({ transaction }: Place): string {
  return `at_${BigInt(transaction).toString(36)}`;
}

export function readPlace(text: string): Place | null {
  const digits = written.exec(text)?.[1];
  if (digits === undefined) return null;
  const transaction = [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  return transaction < 2n ** 63n ? { transaction: String(transaction), id: "" } : null;
}
