import type { AuditAction, auditEntry } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";
import type { User } from "../../platform/http/index.ts";

/** What there is to tell: the deed, the id of what it was done to, and whatever else is worth knowing but secret. */
export type Deed = {
  action: AuditAction;
  subjectId: string;
  detail?: Readonly<Record<string, unknown>>;
};

export type EntryRow = {
  id: string;
  action: AuditAction;
  subject_id: string | null;
  detail: Record<string, unknown>;
  member_id: string | null;
  user_id: string | null;
  api_key_id: string | null;
  address: string | null;
  at: Date;
};

export function present(row: EntryRow, people: ReadonlyMap<string, User>): z.input<typeof auditEntry> {
  const person = people.get(row.user_id ?? "");
  return {
    id: row.id,
    action: row.action,
    subjectId: row.subject_id,
    detail: row.detail,
    by:
      row.member_id === null
        ? null
        : { memberId: row.member_id, name: person?.name ?? "", email: person?.email ?? "" },
    apiKeyId: row.api_key_id,
    address: row.address,
    at: toTime(row.at),
  };
}
