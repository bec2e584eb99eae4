import type { Hours } from "@nebulahex/contract";
import { later } from "../platform/clock/index.ts";

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
type Day = (typeof days)[number];

/** When the team is there next: how many days from today, on which day, at what local time. */
export type Return = { inDays: number; day: Day; opens: string; timeZone: string };

/** When the team comes back; null while it is there, when it never is, and without hours, for then nobody knows. */
export function comesBack(hours: Hours | null, now: Date): Return | null {
  if (hours === null) return null;
  const { timeZone, weekly } = hours;
  const { day: today, time } = localTime(now, timeZone);
  if (weekly[today].some(({ opens, closes }) => opens <= time && time < closes)) return null;

  for (let inDays = 0; inDays <= 7; inDays++) {
    const day = days[(days.indexOf(today) + inDays) % 7] ?? today;
    const opening = weekly[day].find(({ opens }) => inDays > 0 || opens > time);
    if (opening !== undefined) return { inDays, day, opens: opening.opens, timeZone };
  }
  return null;
}

function localTime(now: Date, timeZone: string): { day: Day; time: string } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(later(now, 0));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const day = days.find((name) => name === part("weekday").toLowerCase()) ?? "monday";
  return { day, time: `${part("hour")}:${part("minute")}` };
}
