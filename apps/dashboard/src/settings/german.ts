import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  account: "Ihr Konto",
  developers: "Entwickler",
  hooks: "Webhooks",
  keys: "API-Schlüssel",
  members: "Mitglieder",
  models: "Modelle",
  settings: "Einstellungen",
  workspace: "Arbeitsbereich",
  cannedReplies: "Textbausteine",
};
