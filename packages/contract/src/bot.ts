import { z } from "zod";
import { appearance } from "./appearance.ts";
import { operation } from "./operation.ts";
import { createdAt, id, name, nextCursor, page, text, time } from "./shapes.ts";

const botName = name.meta({ description: "What the team calls the bot.", example: "Help desk" });
const isActive = z.boolean().meta({
  description: "Whether the bot answers visitors; a bot that is off starts no session.",
  example: true,
});

export const botSummary = z
  .object({
    id: id("bot"),
    name: botName,
    isActive,
    createdAt,
    deletedAt: time.describe("When it was deleted; absent unless it was.").optional(),
  })
  .meta({ id: "BotSummary", description: "A bot as lists show it." });

/** The looks that are given; the others stay, or are the product's own. */
const looks = appearance
  .partial()
  .describe("The looks to change; the others stay, or are the product's own.")
  .optional();

const settings = {
  greeting: text.meta({
    description: "What the bot says first, 1 to 4,000 characters.",
    example: "Hello! What can I help you with?",
  }),
  fallbackText: text.meta({
    description: "What the bot says when it does not know, 1 to 4,000 characters.",
    example: "I do not know that. Would you like to talk to a person?",
  }),
  handoverText: text.meta({
    description: "What the bot says when it hands over to the team, 1 to 4,000 characters.",
    example: "I am getting somebody of our team.",
  }),
  threshold: z.number().min(0).max(1).meta({
    description: "The confidence, 0 to 1, below which the bot falls back in place of answering.",
    example: 0.5,
  }),
  fallbacksBeforeHandover: z
    .int()
    .min(1)
    .max(10)
    .meta({ description: "After how many fallbacks in a row the bot hands over.", example: 2 }),
  synonyms: z
    .array(
      z
        .array(z.string().trim().min(1).max(60))
        .min(2)
        .max(20)
        .describe(
          "Words and phrases that mean the same, 2 to 20, of 1 to 60 characters each, in any of their forms.",
        ),
    )
    .max(200)
    .meta({
      description:
        "Groups of words and phrases that mean the same at this company, up to 200; the bot finds one where the other " +
        "is asked. What stands in two groups counts in the first.",
      example: [
        ["sofa", "couch", "settee"],
        ["gift card", "voucher"],
      ],
    }),
};

export const bot = botSummary
  .omit({ deletedAt: true })
  .extend({
    ...settings,
    appearance,
    sourceCount: z.int().meta({ description: "How many sources the bot knows.", example: 3 }),
    passageCount: z.int().meta({ description: "How many passages those sources have.", example: 214 }),
  })
  .meta({ id: "Bot", description: "A bot with its settings." });

export const listBots = operation({
  id: "listBots",
  method: "GET",
  path: "/api/v1/bots",
  needs: "bots:read",
  summary: "Lists the workspace's bots, oldest first",
  query: page(100).extend({
    deleted: z
      .enum(["true", "false"])
      .meta({
        description: "`true` for the deleted ones that can still be restored, in the place of the others.",
        example: "false",
      })
      .optional(),
  }),
  status: 200,
  reply: z.object({ bots: z.array(botSummary).describe("The bots of this page."), nextCursor }),
});

export const createBot = operation({
  id: "createBot",
  method: "POST",
  path: "/api/v1/bots",
  needs: "bots:manage",
  summary: "Makes a bot",
  description: "Whatever is left out begins with the product's own words and figures.",
  body: z.strictObject({ name: botName, ...z.object(settings).partial().shape, appearance: looks }),
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
  summary: "Changes a bot",
  description:
    "Its texts, threshold and looks need `bots:content`, its name and whether it is active `bots:manage`. " +
    "Fields that are left out stay as they are.",
  body: z.strictObject({
    name: botName.optional(),
    isActive: isActive.optional(),
    ...z.object(settings).partial().shape,
    appearance: looks,
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
  summary: "Deletes a bot; it can be restored for 30 days, its conversations stay",
  status: 204,
  problems: ["bot.missing"],
});

export const restoreBot = operation({
  id: "restoreBot",
  method: "POST",
  path: "/api/v1/bots/{botId}/restore",
  needs: "bots:manage",
  summary: "Brings back a bot that was deleted in the last 30 days, with all that it knew",
  description:
    "A bot that is not deleted stays as it is. After 30 days what it knew is erased and it is missing.",
  status: 200,
  reply: bot,
  problems: ["bot.missing", "plan.limit_reached"],
});

export const rotateIdentitySecret = operation({
  id: "rotateIdentitySecret",
  method: "POST",
  path: "/api/v1/bots/{botId}/identity-secret",
  needs: "bots:manage",
  summary: "Gives a bot a secret to sign its customers' identity with, shown here and never again",
  description:
    "The company's server signs the `id` of a customer who is signed in on its site; `POST /api/widget/v1/sessions` takes it " +
    "as `identity`. The secret before is good for nothing from then on.",
  status: 201,
  reply: z.object({
    botId: id("bot"),
    identitySecret: z.string().optional().meta({
      description:
        "The secret; keep it on your server, never in a page. Shown here only; a replay by Idempotency-Key comes without it.",
      example: "nhx_id_4Zk1Qx8nT2vB6yR0wE5uI9oP3aS7dF1gH4jK8lZ2xC6",
    }),
  }),
  secret: "identitySecret",
  problems: ["bot.missing"],
});
