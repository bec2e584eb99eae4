import { z } from "zod";
import { operation } from "./operation.ts";
import { id, name, nextCursor, page, text, time } from "./shapes.ts";

export const botSummary = z.object({ id: id("bot"), name, isActive: z.boolean(), createdAt: time });

const settings = {
  greeting: text,
  fallbackText: text,
  handoverText: text,
  threshold: z.number().min(0).max(1),
  fallbacksBeforeHandover: z.int().min(1).max(10),
};

export const bot = botSummary.extend({ ...settings, sourceCount: z.int(), passageCount: z.int() });

export const listBots = operation({
  id: "listBots",
  method: "GET",
  path: "/api/v1/bots",
  needs: "bots:read",
  summary: "Lists the workspace's bots, oldest first",
  query: page(100),
  status: 200,
  reply: z.object({ bots: z.array(botSummary), nextCursor }),
});

export const createBot = operation({
  id: "createBot",
  method: "POST",
  path: "/api/v1/bots",
  needs: "bots:manage",
  summary: "Makes a bot",
  body: z.strictObject({ name, ...z.object(settings).partial().shape }),
  status: 201,
  reply: bot,
  problems: ["plan.limit_reached"],
});

export const getBot = operation({
  id: "getBot",
  method: "GET",
  path: "/api/v1/bots/{botId}",
  needs: "bots:read",
  summary: "Shows a bot with its settings",
  status: 200,
  reply: bot,
  problems: ["bot.missing"],
});

export const updateBot = operation({
  id: "updateBot",
  method: "PATCH",
  path: "/api/v1/bots/{botId}",
  needs: "bots:content",
  summary:
    "Changes a bot: its texts and threshold by bots:content, its name and whether it is active by bots:manage",
  body: z.strictObject({
    name: name.optional(),
    isActive: z.boolean().optional(),
    ...z.object(settings).partial().shape,
  }),
  status: 200,
  reply: bot,
  problems: ["bot.missing"],
});

export const deleteBot = operation({
  id: "deleteBot",
  method: "DELETE",
  path: "/api/v1/bots/{botId}",
  needs: "bots:manage",
  summary: "Deletes a bot; its conversations stay",
  status: 204,
  problems: ["bot.missing"],
});
