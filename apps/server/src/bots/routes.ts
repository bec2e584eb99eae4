import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { createBot } from "./create-bot.ts";
import { deleteBot } from "./delete-bot.ts";
import { getBot } from "./get-bot.ts";
import { rotateIdentitySecret } from "./identity-secret.ts";
import { listBots } from "./list-bots.ts";
import { restoreBot } from "./restore-bot.ts";
import { updateBot } from "./update-bot.ts";

export const botRoutes: Route[] = [
  route(promised.listBots, ({ scope, query }, ctx) => listBots(ctx, scope, query)),
  route(promised.createBot, ({ scope, body }, ctx) => createBot(ctx, scope, body)),
  route(promised.getBot, ({ scope, params }, ctx) => getBot(ctx.db, scope, params.botId)),
  route(promised.updateBot, ({ scope, params, body }, ctx) => updateBot(ctx, scope, params.botId, body)),
  route(
    promised.deleteBot,
    async ({ scope, params }, ctx) => void (await deleteBot(ctx, scope, params.botId)),
  ),
  route(promised.rotateIdentitySecret, ({ scope, params }, ctx) =>
    rotateIdentitySecret(ctx, scope, params.botId),
  ),
  route(promised.restoreBot, ({ scope, params }, ctx) => restoreBot(ctx, scope, params.botId)),
];
