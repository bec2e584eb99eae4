import type { Return } from "../workspaces/index.ts";

/** What the bot adds to its hand-over words while nobody is there. */
export function awayWords({ inDays, day, opens, timeZone }: Return): string {
  const name = `${day[0]?.toUpperCase()}${day.slice(1)}`;
  const when = inDays === 0 ? "today" : inDays === 1 ? "tomorrow" : `on ${name}`;
  return (
    `Our team is away right now and will be back ${when} at ${opens} (${timeZone}). ` +
    "Leave your email address or phone number here, and we will get back to you."
  );
}
