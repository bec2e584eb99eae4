import type { NotificationEvent, NotificationKind, notification } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../platform/clock/index.ts";

export type NotificationRow = {
  id: string;
  kind: NotificationKind;
  sealed_target: string;
  shown_target: string;
  events: NotificationEvent[];
  last_error: string | null;
  created_at: Date;
};

/** Where a target lies sealed. */
export function placeOfTarget(id: string): string {
  return `notification:${id}`;
}

export function present(row: NotificationRow): z.input<typeof notification> {
  return {
    id: row.id,
    kind: row.kind,
    target: row.shown_target,
    events: row.events,
    lastError: row.last_error,
    createdAt: toTime(row.created_at),
  };
}
