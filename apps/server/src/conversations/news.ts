import type { EventData, EventName } from "@nebulahex/contract";
import { json } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";

/** An event as the statement takes it that stores what it tells of. */
export type News = { id: string; data: string };

export function news<Name extends EventName>(data: EventData[Name]): News {
  return { id: newId("evt"), data: json(data) };
}
