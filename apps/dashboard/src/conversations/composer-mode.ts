export type Mode = "reply" | "note";

const listeners = new Set<(mode: Mode) => void>();

/** Puts the cursor where one writes, in the mode that is asked for. */
export function openComposer(mode: Mode): void {
  for (const listener of listeners) listener(mode);
}

export function onOpenComposer(listener: (mode: Mode) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
