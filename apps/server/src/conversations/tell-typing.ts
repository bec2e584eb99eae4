import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { channelOf, inboxOf } from "./tell.ts";

/** Somebody is writing. It is nothing but a hint: nobody stores it, and it may be lost. */
export type Typing = { kind: "typing"; author: "visitor" | "team"; conversationId: string };

export function tellTyping(
  { bus }: Pick<Context, "bus">,
  scope: Scope,
  conversationId: string,
  author: Typing["author"],
): void {
  const typing: Typing = { kind: "typing", author, conversationId };
  bus.publish(author === "team" ? channelOf(conversationId) : inboxOf(scope.workspaceId), typing);
}

export function isTyping(hint: unknown): hint is Typing {
  return typeof hint === "object" && hint !== null && "kind" in hint && hint.kind === "typing";
}
