import { z } from "zod";
import { operation } from "./operation.ts";
import { id, name, nextCursor, page, time } from "./shapes.ts";

export const sourceKinds = ["text", "markdown", "html", "jsonl"] as const;

export const source = z.object({
  id: id("src"),
  botId: id("bot"),
  kind: z.enum(sourceKinds),
  title: name,
  url: z.string().nullable(),
  status: z.enum(["reading", "ready", "failed"]),
  error: z.string().nullable(),
  documentCount: z.int(),
  passageCount: z.int(),
  createdAt: time,
  readAt: time.nullable(),
});

export const createSource = operation({
  id: "createSource",
  method: "POST",
  path: "/api/v1/bots/{botId}/sources",
  needs: "knowledge:write",
  summary: "Gives a bot something to know; it is read in the background",
  body: z.strictObject({
    kind: z.enum(sourceKinds),
    title: name,
    content: z.string().min(1).max(8_000_000),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
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
  reply: z.object({ sources: z.array(source), nextCursor }),
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
