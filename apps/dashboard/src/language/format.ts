import { language } from "./language.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "5 min ago", "yesterday", "12 Mar": as short as it stays clear. */
export function ago(at: string, now = Date.now()): string {
  const passed = now - Date.parse(at);
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: "auto", style: "short" });
  if (passed < minute) return relative.format(0, "second");
  if (passed < hour) return relative.format(-Math.floor(passed / minute), "minute");
  if (passed < day) return relative.format(-Math.floor(passed / hour), "hour");
  if (passed < 7 * day) return relative.format(-Math.floor(passed / day), "day");
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format({ day: "numeric", month: "short", ...(isThisYear ? {} : { year: "numeric" }) }, at);
}

/** "4 min", "3 h", "2 d": how long something lasts already. */
export function span(fromMs: number): string {
  const unit = fromMs < hour ? "minute" : fromMs < day ? "hour" : "day";
  const size = { minute, hour, day }[unit];
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "short" }).format(
    Math.max(0, Math.floor(fromMs / size)),
  );
}

/** The whole moment, in the reader's own time zone. */
export function moment(at: string): string {
  return format({ dateStyle: "full", timeStyle: "medium" }, at);
}

export function clockTime(at: string): string {
  return format({ hour: "2-digit", minute: "2-digit" }, at);
}

export function dayOf(at: string): string {
  return format({ day: "numeric", month: "short", year: "numeric" }, at);
}

export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** A figure between 0 and 1 with two decimals. */
export function score(value: number): string {
  return new Intl.NumberFormat(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
}

/** A share of 0 to 1 as a percentage without decimals. */
export function percent(share: number): string {
  return new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 0 }).format(share);
}

export function bytes(count: number): string {
  const [unit, size] = count < 1e6 ? (["kilobyte", 1e3] as const) : (["megabyte", 1e6] as const);
  return new Intl.NumberFormat(language(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(count / size);
}

/** The form of a word that goes with a count. */
export function plural(count: number, forms: { one: string; other: string }): string {
  const rule = new Intl.PluralRules(language()).select(count);
  return `${number(count)} ${rule === "one" ? forms.one : forms.other}`;
}

/** "41 ms", "1.2 s": how long a call took. */
export function milliseconds(count: number): string {
  const [value, unit] = count < 1000 ? [count, "millisecond"] : [count / 1000, "second"];
  return new Intl.NumberFormat(language(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: count < 1000 ? 0 : 1,
  }).format(value);
}

/** A moment as an input of type "datetime-local" takes it, in the reader's own time zone. */
export function localMoment(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function format(options: Intl.DateTimeFormatOptions, at: string): string {
  return new Intl.DateTimeFormat(language(), options).format(new Date(at));
}
