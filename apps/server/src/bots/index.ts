export { type Bot, type BotJson, botOfThread, defaultSettings, looksOf } from "./bot.ts";
export { createBot } from "./create-bot.ts";
export { getBot, getBotOfThread } from "./get-bot.ts";
export { readIdentity } from "./identity-secret.ts";
export { botJobs, botSchedules } from "./jobs.ts";
export { listBots } from "./list-bots.ts";
export { botRoutes } from "./routes.ts";
export { countBots, eraseBots, findPublicBot, reviseKnowledge, saveConfidenceShift } from "./store.ts";
