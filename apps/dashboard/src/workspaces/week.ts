import type { Hours } from "@nebulahex/sdk";

export const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof days)[number];
export type Opening = { opens: string; closes: string };

/** Office hours in the reader's own time zone: a beginning that most only need to correct. */
export function newHours(): Hours {
  const office = [{ opens: "09:00", closes: "17:00" }];
  const weekly = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    weekly: { ...weekly, saturday: [], sunday: [] },
  };
}

/** One opening more, after the last. */
export function addOpening(openings: readonly Opening[]): Opening[] {
  const last = openings.at(-1);
  if (last === undefined) return [{ opens: "09:00", closes: "17:00" }];
  const begin = Math.min(Number(last.closes.slice(0, 2)) + 1, 23);
  const hour = (count: number) => `${String(count).padStart(2, "0")}:00`;
  return [...openings, { opens: hour(begin), closes: hour(Math.min(begin + 3, 24)) }];
}

export function copyMonday(hours: Hours): Hours {
  const { monday = [] } = hours.weekly;
  const weekly = { ...hours.weekly, tuesday: monday, wednesday: monday, thursday: monday, friday: monday };
  return { ...hours, weekly };
}
