import type { DeliveryStatus, delivery, EventName } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime, toTimeOrNull } from "../../platform/clock/index.ts";
import { type AttemptRow, presentAttempt } from "./attempt.ts";

export type DeliveryRow = {
  id: string;
  hook_id: string;
  event_id: string;
  event: EventName;
  status: Exclude<DeliveryStatus, "held">;
  is_held: boolean;
  is_leased: boolean;
  due_at: Date | null;
  created_at: Date;
  attempts: AttemptRow[];
};

export function presentDelivery(row: DeliveryRow): z.input<typeof delivery> {
  const isWaiting = row.status === "pending" && !row.is_held && !row.is_leased;
  return {
    id: row.id,
    hookId: row.hook_id,
    eventId: row.event_id,
    event: row.event,
    status: row.is_held ? "held" : row.status,
    attempts: row.attempts.map(presentAttempt),
    nextAttemptAt: isWaiting ? toTimeOrNull(row.due_at) : null,
    createdAt: toTime(row.created_at),
  };
}
