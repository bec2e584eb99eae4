import type { Mode } from "./composer-mode.ts";

/** What was begun in a thread and not sent; it outlives the page, not the tab. */
export function readDraft(conversationId: string, mode: Mode): string {
  return sessionStorage.getItem(placeOf(conversationId, mode)) ?? "";
}

export function keepDraft(conversationId: string, mode: Mode, text: string): void {
  if (text === "") sessionStorage.removeItem(placeOf(conversationId, mode));
  else sessionStorage.setItem(placeOf(conversationId, mode), text);
}

function placeOf(conversationId: string, mode: Mode): string {
  return `nebulahex.draft.${conversationId}.${mode}`;
}
