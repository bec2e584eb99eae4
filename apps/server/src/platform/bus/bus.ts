/**
 * Hints between streams and processes. A hint says "look again" and may get lost; the truth is in the table.
 * A subscriber that may have missed some is told `{ kind: "resync" }`.
 */
export type Bus = {
  /** Returns at once; subscribers run later. A hint is plain JSON. */
  publish(channel: string, hint: unknown): void;
  /** Answers with the way to stop. */
  subscribe(channel: string, onHint: (hint: unknown) => void): () => void;
  close(): Promise<void>;
};

export const resync = { kind: "resync" } as const;
