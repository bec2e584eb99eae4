import { useSyncExternalStore } from "react";
import { ago, moment } from "../language/format.ts";

/** A moment as a distance from now that ticks, with the whole moment on hover. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={moment(at)} className={className}>
      {ago(at, now)}
    </time>
  );
}

/** The time, anew every half minute; all clocks of a page tick together. */
export function useNow(): number {
  return useSyncExternalStore(listenToTicks, () => now);
}

let now = Date.now();
const listeners = new Set<() => void>();

function listenToTicks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

setInterval(() => {
  now = Date.now();
  for (const listener of listeners) listener();
}, 30_000);
