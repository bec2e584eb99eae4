import { readDay } from "../language/day.ts";

/** What is in sight, as the address says it; days are the reader's own. */
export type AuditSearch = { action?: string; memberId?: string; from?: string; to?: string };

export function readAuditSearch({ action, memberId, from, to }: Record<string, unknown>): AuditSearch {
  const days = { from: readDay(from), to: readDay(to) };
  return {
    ...(typeof action === "string" && { action }),
    ...(typeof memberId === "string" && { memberId }),
    ...(days.from !== undefined && { from: days.from }),
    ...(days.to !== undefined && { to: days.to }),
  };
}
