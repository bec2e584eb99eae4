import { z } from "zod";

/** ISO 8601 in UTC to the whole second. */
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ example: "2026-03-14T09:21:47Z" });

export type Noun =
  | "wsp"
  | "usr"
  | "mem"
  | "key"
  | "bot"
  | "src"
  | "cnv"
  | "ses"
  | "msg"
  | "lead"
  | "hook"
  | "evt"
  | "dlv"
  | "req";

/** An opaque id. Its form is not validated: a malformed id is a missing one. */
export function id(noun: Noun) {
  return z.string().meta({ example: `${noun}_0mgk3v9s2q4w8e6r1t5y7u3i` });
}

/** A page of a list: `limit` rows at most, from where `cursor` points. */
export function page(defaultLimit = 25) {
  return z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(defaultLimit),
    cursor: z.string().max(500).optional(),
  });
}

export const nextCursor = z.string().nullable();
export const email = z.email().max(254).meta({ example: "ada@example.com" });
export const phone = z
  .string()
  .regex(/^\+?[\d\s().\-/]{5,40}$/, "Write the phone number with digits, like +49 30 901820.")
  .meta({ example: "+4930901820" });
export const name = z.string().trim().min(1).max(200);
export const text = z.string().trim().min(1).max(4000);
export const httpUrl = z.url({ protocol: /^https?$/ }).max(2000);
