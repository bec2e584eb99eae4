import { z } from "zod";

const logoCharacters = 24_000;

/** How a bot's widget looks on the company's page. */
export const appearance = z
  .strictObject({
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/, "Write the colour as # and 6 hexadecimal digits in lower case.")
      .meta({
        description: "The company's colour; where words on it would be hard to read the widget corrects it.",
        example: "#6d28d9",
      }),
    theme: z
      .enum(["auto", "light", "dark"])
      .meta({ description: "Light, dark, or as the visitor's device is set (`auto`).", example: "auto" }),
    position: z.enum(["end", "start"]).meta({
      description: "The corner of the launcher: where lines end (right, in English) or where they start.",
      example: "end",
    }),
    corner: z
      .int()
      .min(0)
      .max(24)
      .meta({ description: "How round the window's corners are, in pixels, 0 to 24.", example: 12 }),
    launcherText: z
      .string()
      .max(40)
      .nullable()
      .meta({ description: "Words beside the mark; null for the mark alone.", example: "Ask us" }),
    logo: z
      .string()
      .max(logoCharacters)
      .regex(
        /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/|webp;base64,UklGR)[A-Za-z0-9+/]+={0,2}$/,
        "Send a PNG, JPEG or WebP image of at most 18 KB as a data URL.",
      )
      .nullable()
      .meta({
        description:
          "The company's mark in place of the hexagon: a square PNG, JPEG or WebP of at most 18 KB as a data URL, so that a " +
          "visitor's browser asks nobody else for it; null for the hexagon.",
        example: null,
      }),
  })
  .meta({ id: "Appearance", description: "How a bot's widget looks." });
export type Appearance = z.infer<typeof appearance>;
