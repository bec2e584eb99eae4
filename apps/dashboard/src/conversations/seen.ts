import type { Conversation } from "@nebulahex/sdk";
import { useSyncExternalStore } from "react";

const mostKept = 2000;
const listeners = new Set<() => void>();
let shown: { workspaceId: string; seen: ReadonlyMap<string, number> } | null = null;

/** Whether a thread of the team's has something that was not looked at on this machine. */
export function useIsUnread(workspaceId: string): (thread: Conversation) => boolean {
  const seen = useSyncExternalStore(listen, () => seenIn(workspaceId));
  return ({ id, status, messageCount }) =>
    (status === "waiting" || status === "assigned") && messageCount > (seen.get(id) ?? 0);
}

/** Notes how far a thread was looked at. */
export function markSeen(workspaceId: string, conversationId: string, messageCount: number): void {
  const seen = seenIn(workspaceId);
  if ((seen.get(conversationId) ?? 0) >= messageCount) return;
  // The latest stand last, so that the oldest are forgotten first.
  const kept = [...seen].filter(([id]) => id !== conversationId).slice(1 - mostKept);
  shown = { workspaceId, seen: new Map([...kept, [conversationId, messageCount]]) };
  localStorage.setItem(placeOf(workspaceId), JSON.stringify([...shown.seen]));
  for (const listener of listeners) listener();
}

function seenIn(workspaceId: string): ReadonlyMap<string, number> {
  if (shown?.workspaceId !== workspaceId) shown = { workspaceId, seen: read(workspaceId) };
  return shown.seen;
}

function read(workspaceId: string): ReadonlyMap<string, number> {
  try {
    return new Map(JSON.parse(localStorage.getItem(placeOf(workspaceId)) ?? "[]"));
  } catch {
    return new Map();
  }
}

function placeOf(workspaceId: string): string {
  return `nebulahex.seen.${workspaceId}`;
}

function listen(listener: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (!key?.startsWith("nebulahex.seen.")) return;
    shown = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", elsewhere);
  };
}

/** The last message of a thread that was looked at; null where none was. */
export function seenUpTo(workspaceId: string, conversationId: string): number | null {
  return seenIn(workspaceId).get(conversationId) ?? null;
}
