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

/** The moment that is meant, by the team's own clock. */
export function momentOf({ inDays, opens, timeZone }: Return, now: Date): Date {
  const today = asUtc(now, timeZone);
  const [hour = 0, minute = 0] = opens.split(":").map(Number);
  const wanted = Date.UTC(
    today.getUTCFullYear(),
    today.getUTCMonth(),
    today.getUTCDate() + inDays,
    hour,
    minute,
  );
  // The zone's distance from UTC is that of the moment itself, which another summer may begin before.
  const near = later(now, wanted - today.getTime() - (now.getTime() % 60_000));
  return later(near, wanted - asUtc(near, timeZone).getTime());
}

/** What the clocks of a zone show, as if it were UTC; seconds are left out. */
function asUtc(moment: Date, timeZone: string): Date {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = format.formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return new Date(`${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`);
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
