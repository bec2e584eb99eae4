import { type Envelope, type EventData, type EventName, envelope } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";

export type EventRow = {
  event_id: string;
  workspace_id: string;
  name: EventName;
  data: EventData[EventName];
  happened_at: Date;
};

/** What receivers get, built from the row alone: the same text on every try. */
export function presentEvent(row: EventRow): Envelope {
  return envelope({
    id: row.event_id,
    event: row.name,
    createdAt: toTime(row.happened_at),
    workspaceId: row.workspace_id,
    data: row.data,
  });
}
