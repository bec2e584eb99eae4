import { texts } from "../language/texts.ts";

export const words = texts({
  bot: "Bot",
  allBots: "All bots",
});
