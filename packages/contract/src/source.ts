import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, httpUrl, id, name, nextCursor, page, time } from "./shapes.ts";

export const sourceKinds = ["text", "markdown", "html", "jsonl"] as const;

const kind = z
  .enum(sourceKinds)
  .describe("How its content is written; `jsonl` has one document in each line, as a JSON object.");
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
  body: z.strictObject({
    kind,
    title,
    content: z.string().min(1).max(8_000_000).meta({
      description: "What there is to know, 8,000,000 characters at most.",
      example: "We are open Monday to Friday, 9 to 17.",
    }),
    url: httpUrl.describe("Its page, which answers link to.").optional(),
  }),
  status: 201,
  reply: source,
  problems: ["bot.missing", "source.unreadable", "plan.limit_reached"],
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

export const deleteSource = operation({
  id: "deleteSource",
  method: "DELETE",
  path: "/api/v1/sources/{sourceId}",
  needs: "knowledge:write",
  summary: "Makes the bot forget a source",
  status: 204,
  problems: ["source.missing"],
});
