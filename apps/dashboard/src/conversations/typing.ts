import { useSyncExternalStore } from "react";
import type { Live } from "./live.ts";

const shownMs = 6000;
const typing = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

/** A visitor who writes is shown for some seconds, or until what they wrote is there. */
export function hearTyping(news: Live): void {
  if (news.event === "typing") begin(news.data.conversationId);
  if (news.event === "message" && news.data.author === "visitor") end(news.data.conversationId);
}

/** Whether the visitor of a conversation is writing. */
export function useIsTyping(conversationId: string): boolean {
  return useSyncExternalStore(listen, () => typing.has(conversationId));
}

function begin(conversationId: string) {
  clearTimeout(typing.get(conversationId));
  typing.set(
    conversationId,
    setTimeout(() => end(conversationId), shownMs),
  );
  tell();
}

function end(conversationId: string) {
  clearTimeout(typing.get(conversationId));
  if (typing.delete(conversationId)) tell();
}

function tell() {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
