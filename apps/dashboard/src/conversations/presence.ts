import { useSyncExternalStore } from "react";
import type { Live } from "./live.ts";

let here: readonly string[] = [];
const listeners = new Set<() => void>();

export function hearPresence(news: Live): void {
  if (news.event !== "presence") return;
  here = news.data.memberIds;
  for (const listener of listeners) listener();
}

/** Which members have the workspace open now. */
export function usePresence(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => here,
  );
}
