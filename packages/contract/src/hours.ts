import { z } from "zod";

const moment = (example: string) =>
  z
    .string()
    .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write HH:MM, from 00:00 to 24:00.")
    .meta({ description: "Local time as HH:MM; 24:00 is the end of the day.", example });

const opening = z
  .strictObject({ opens: moment("09:00"), closes: moment("17:30") })
  .refine(({ opens, closes }) => opens < closes, "It closes before it opens. Split what goes past midnight.")
  .meta({
    description: "From when to when the team is there.",
    example: { opens: "09:00", closes: "17:30" },
  });

const day = z
  .array(opening)
  .max(6)
  .default([])
  .refine(
    (openings) =>
      openings.every(({ opens }, place) => place === 0 || (openings[place - 1]?.closes ?? "") <= opens),
    "Write the openings of a day in order, none within another.",
  )
  .meta({
    description: "The openings of the day, in order; none when the team is away.",
    example: [{ opens: "09:00", closes: "17:30" }],
  });

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, "Write a time zone by its IANA name, such as Europe/Berlin.")
  .meta({ description: "IANA name of the time zone.", example: "Europe/Berlin" });

/** When the team is there, week by week. */
export const hours = z
  .strictObject({
    timeZone,
    weekly: z
      .strictObject({
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: day,
        sunday: day,
      })
      .describe("The openings of each day; a day that is left out has none."),
  })
  .meta({ id: "Hours", description: "When the team is there, week by week." });
export type Hours = z.output<typeof hours>;

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
}
