import type { AuditEntry } from "@nebulahex/sdk";
import { readDay } from "../language/day.ts";
import { words } from "./texts.ts";

export type AuditAction = AuditEntry["action"];

/** What can have been done, in the order of the words for it. */
export function auditActions(): AuditAction[] {
  return Object.keys(words)
    .filter(isAction)
    .toSorted((one, other) => words[one].localeCompare(words[other]));
}

function isAction(text: string): text is AuditAction {
  return text.includes(".") && Object.hasOwn(words, text);
}

/** What is in sight, as the address says it; days are the reader's own. */
export type AuditSearch = { action?: AuditAction; memberId?: string; from?: string; to?: string };

export function readAuditSearch({ action, memberId, from, to }: Record<string, unknown>): AuditSearch {
  const days = { from: readDay(from), to: readDay(to) };
  return {
    ...(typeof action === "string" && isAction(action) && { action }),
    ...(typeof memberId === "string" && { memberId }),
    ...(days.from !== undefined && { from: days.from }),
    ...(days.to !== undefined && { to: days.to }),
  };
}
