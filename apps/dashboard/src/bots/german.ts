import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  bot: "Bot",
  allBots: "Alle Bots",
};
