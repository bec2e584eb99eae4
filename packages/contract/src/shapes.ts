import { z } from "zod";

/** ISO 8601 in UTC to the whole second. */
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({
    description: "When it happened: ISO 8601, UTC, to the whole second.",
    format: "date-time",
    example: "2026-03-14T09:21:47Z",
  });
export const createdAt = time.describe("When it was made.");

/** What an id belongs to, by the letters it begins with. */
export const nouns = {
  wsp: "workspace",
  usr: "user",
  mem: "member",
  key: "key",
  bot: "bot",
  src: "source",
  cnv: "conversation",
  ses: "session",
  msg: "message",
  note: "note",
  lead: "lead",
  hook: "hook",
  evt: "event",
  dlv: "delivery",
  mst: "milestone",
  mdl: "model",
  qst: "saved question",
  inv: "invitation",
  aud: "audit log entry",
  rpl: "canned reply",
  ntf: "notification",
  req: "request",
} as const;
export type Noun = keyof typeof nouns;

/** An opaque id. Its form is not validated: a malformed id is a missing one. */
export function id(noun: Noun) {
  return z.string().meta({
    description: `Id of the ${nouns[noun]}.`,
    example: `${noun}_0mgk3v9s2q4w8e6r1t5y7u3i`,
  });
}

/** A page of a list: `limit` rows at most, from where `cursor` points. */
export function page(defaultLimit = 25) {
  return z.strictObject({
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(100)
      .default(defaultLimit)
      .meta({ description: "How many rows a page has at most.", example: defaultLimit }),
    cursor: z.string().max(500).optional().meta({
      description: "Where the page begins: `nextCursor` of the page before, with the same filters.",
      example: "WyJLN3RtMnFYYThkV3MiLCIyMDI2Il0",
    }),
  });
}

export const nextCursor = z.string().nullable().meta({
  description: "Where the next page begins: send it as `cursor`. Null on the last page.",
  example: null,
});
export const email = z
  .email()
  .max(254)
  .meta({ description: "Email address, 254 characters at most.", example: "ada@example.com" });
export const phone = z
  .string()
  .regex(/^\+?[\d\s().\-/]{5,40}$/, "Write the phone number with digits, like +49 30 901820.")
  .meta({ description: "Phone number as its owner writes it, with digits.", example: "+4930901820" });
export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: "Name for people to read, 1 to 200 characters.", example: "Ada Lovelace" });
export const text = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .meta({ description: "Plain text, 1 to 4,000 characters.", example: "When do you open?" });
export const httpUrl = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .meta({ description: "An http or https URL.", example: "https://acme.example/help" });
export const moment = z.iso
  .datetime({ offset: true })
  .refine(isOnTheCalendar, "Write a year from 0001 on and an offset of 14 hours at most.")
  .meta({ description: "A moment: ISO 8601 with its offset.", example: "2026-03-01T00:00:00Z" });
export const durationMs = z
  .number()
  .meta({ description: "How long it took, in milliseconds.", example: 41.2 });

/** What a clock somewhere on Earth can show since the year 1; databases know no other moments. */
function isOnTheCalendar(text: string): boolean {
  return /^(?!0000)/.test(text) && /(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(text);
}
