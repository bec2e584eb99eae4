import { z } from "zod";
import { citation } from "./answer.ts";
import { operation } from "./operation.ts";
import { createdAt, httpUrl, id, name, nextCursor, page, time } from "./shapes.ts";

export const sourceKinds = [
  "text",
  "markdown",
  "html",
  "jsonl",
  "csv",
  "qa",
  "pdf",
  "docx",
  "page",
  "site",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

const kind = z
  .enum(sourceKinds)
  .describe(
    "`jsonl` has one document in each line, as a JSON object; `csv` has questions and answers, with headings; `qa` is " +
      "pairs of them; `page` is one web page, `site` a whole website.",
  );
const refreshHours = z.int().min(1).max(720).nullable().meta({
  description: "How often a page or site is read again, in hours; null is never by itself.",
  example: 24,
});
const pairs = z
  .array(
    z.strictObject({
      question: z
        .string()
        .trim()
        .min(1)
        .max(1000)
        .meta({ description: "A question.", example: "When do you open?" }),
      answer: z
        .string()
        .trim()
        .min(1)
        .max(20_000)
        .meta({ description: "What the bot answers to it.", example: "At nine." }),
    }),
  )
  .min(1)
  .max(5000);
const title = name.meta({ description: "What the team calls it.", example: "Opening hours" });

export const source = z
  .object({
    id: id("src"),
    botId: id("bot"),
    kind,
    title,
    url: z.string().nullable().meta({
      description: "Its page, which answers link to; null when it has none.",
      example: "https://acme.example/hours",
    }),
    status: z.enum(["reading", "ready", "failed"]).describe("Whether the bot knows it yet."),
    error: z
      .string()
      .nullable()
      .meta({ description: "What went wrong and what to do; null when nothing did.", example: null }),
    progress: z
      .object({
        found: z.int().meta({ description: "Pages found so far.", example: 42 }),
        read: z.int().meta({ description: "Pages read so far.", example: 17 }),
        failed: z.int().meta({ description: "Pages that could not be read.", example: 1 }),
        failures: z
          .array(
            z.object({
              url: z.string().meta({ description: "The page.", example: "https://acme.example/old" }),
              reason: z.string().meta({
                description: "Why it could not be read, and what to do where that is known.",
                example: "It answered 404.",
              }),
            }),
          )
          .describe("The first of those, 20 at most."),
      })
      .nullable()
      .describe("How far the reading of a page or site has come; null for what is no web page."),
    refreshHours,
    documentCount: z.int().meta({ description: "How many documents were read.", example: 1 }),
    passageCount: z.int().meta({ description: "How many passages they have.", example: 7 }),
    createdAt,
    readAt: time.nullable().describe("When it was read; null until it is."),
  })
  .meta({ id: "Source", description: "Something a bot knows." });

export const createSource = operation({
  id: "createSource",
  method: "POST",
  path: "/api/v1/bots/{botId}/sources",
  needs: "knowledge:write",
  summary: "Gives a bot something to know; it is read in the background",
  description:
    "A file may be sent as `multipart/form-data` too, with the fields `file` and `title`: its kind is read from its name " +
    "(.pdf, .docx, .html, .md, .txt, .csv, .jsonl). Of `content`, `pairs`, `file` and `url` give what the kind needs.",
  body: z
    .strictObject({
      kind: kind.optional().describe("What it is; left out, it is read from `fileName`."),
      title: title
        .optional()
        .describe("What the team calls it; left out, the file's name or the page's title."),
      content: z
        .string()
        .min(1)
        .max(8_000_000)
        .meta({
          description:
            "What there is to know, of a text, Markdown, HTML, JSONL or CSV; 8,000,000 characters at most.",
          example: "We are open Monday to Friday, 9 to 17.",
        })
        .optional(),
      pairs: pairs
        .describe("Questions with their answers, for `qa`; pairs with one answer are one document.")
        .optional(),
      file: z
        .base64()
        .max(14_000_000)
        .meta({ description: "The bytes of a file in base64, 10 MB at most.", example: "JVBERi0xLjQK" })
        .optional(),
      fileName: z
        .string()
        .min(1)
        .max(300)
        .meta({ description: "The file's name, which says its kind.", example: "manual.pdf" })
        .optional(),
      url: httpUrl
        .describe("Its page, which answers link to; for `page` and `site` where reading begins.")
        .optional(),
      refreshHours: refreshHours.optional(),
      mostPages: z
        .int()
        .min(1)
        .max(1000)
        .meta({ description: "How many pages of a site are read at most; left out, 200.", example: 200 })
        .optional(),
    })
    .meta({
      example: { kind: "text", title: "Opening hours", content: "We are open Monday to Friday, 9 to 17." },
    }),
  takesFile: true,
  status: 201,
  reply: source,
  problems: ["bot.missing", "source.unreadable", "source.incomplete", "plan.limit_reached"],
});

export const listSources = operation({
  id: "listSources",
  method: "GET",
  path: "/api/v1/bots/{botId}/sources",
  needs: "bots:read",
  summary: "Lists what a bot knows",
  query: page(),
  status: 200,
  reply: z.object({ sources: z.array(source).describe("The sources of this page."), nextCursor }),
  problems: ["bot.missing"],
});

export const getSource = operation({
  id: "getSource",
  method: "GET",
  path: "/api/v1/sources/{sourceId}",
  needs: "bots:read",
  summary: "Shows a source with its status and counts",
  status: 200,
  reply: source,
  problems: ["source.missing"],
});

export const getSourceContent = operation({
  id: "getSourceContent",
  method: "GET",
  path: "/api/v1/sources/{sourceId}/content",
  needs: "bots:read",
  summary: "Shows what a source was given, to be changed",
  status: 200,
  reply: z.object({
    content: z.string().nullable().meta({
      description: "The text, Markdown, HTML, JSONL or CSV; null for every other kind.",
      example: "We are open Monday to Friday, 9 to 17.",
    }),
    pairs: z
      .array(
        z.object({
          question: z.string().meta({ description: "A question.", example: "When do you open?" }),
          answer: z.string().meta({ description: "What the bot answers to it.", example: "At nine." }),
        }),
      )
      .nullable()
      .describe("The questions with their answers of a `qa`; null for every other kind."),
  }),
  problems: ["source.missing"],
});

export const listPassages = operation({
  id: "listPassages",
  method: "GET",
  path: "/api/v1/sources/{sourceId}/passages",
  needs: "bots:read",
  summary: "Lists the passages that a source was cut into, in its own order",
  query: page(),
  status: 200,
  reply: z.object({
    passages: z
      .array(
        citation.extend({
          heading: z
            .string()
            .nullable()
            .meta({ description: "Heading above the passage.", example: "Our shop in Berlin" }),
          text: z
            .string()
            .meta({ description: "The passage.", example: "We are open Monday to Friday, 9 to 17." }),
        }),
      )
      .describe("The passages of this page."),
    nextCursor,
  }),
  problems: ["source.missing"],
});

export const updateSource = operation({
  id: "updateSource",
  method: "PATCH",
  path: "/api/v1/sources/{sourceId}",
  needs: "knowledge:write",
  summary: "Changes a source; new content is read in the background, and the old serves until then",
  body: z
    .strictObject({
      title: title.optional(),
      content: z
        .string()
        .min(1)
        .max(8_000_000)
        .meta({ description: "New content, of a source that has one.", example: "We open at ten." })
        .optional(),
      pairs: pairs.describe("New questions with their answers, of a `qa`.").optional(),
      refreshHours: refreshHours.optional(),
    })
    .meta({ example: { title: "Opening hours" } }),
  status: 200,
  reply: source,
  problems: ["source.missing", "source.unreadable", "source.incomplete", "plan.limit_reached"],
});

export const refreshSource = operation({
  id: "refreshSource",
  method: "POST",
  path: "/api/v1/sources/{sourceId}/refresh",
  needs: "knowledge:write",
  summary: "Reads a source again; what has not changed stays as it is",
  status: 200,
  reply: source,
  problems: ["source.missing", "source.busy"],
});

export const deleteSource = operation({
  id: "deleteSource",
  method: "DELETE",
  path: "/api/v1/sources/{sourceId}",
  needs: "knowledge:write",
  summary: "Makes the bot forget a source",
  status: 204,
  problems: ["source.missing"],
});
