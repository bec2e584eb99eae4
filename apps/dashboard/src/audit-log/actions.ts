import type { AuditEntry } from "@nebulahex/sdk";
import { words } from "./texts.ts";

export type AuditAction = AuditEntry["action"];

/** What can have been done, in the order of the words for it. */
export function auditActions(): AuditAction[] {
  return Object.keys(words)
    .filter(isAction)
    .toSorted((one, other) => words[one].localeCompare(words[other]));
}

export function isAction(text: string): text is AuditAction {
  return text.includes(".") && Object.hasOwn(words, text);
}
