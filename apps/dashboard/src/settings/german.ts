import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  account: "Ihr Konto",
  developers: "Entwickler",
  hooks: "Webhooks",
  keys: "API-Schlüssel",
  auditLog: "Protokoll",
  data: "Export und Löschen",
  members: "Mitglieder",
  models: "Modelle",
  notifications: "Benachrichtigungen",
  settings: "Einstellungen",
  usage: "Tarif und Nutzung",
  workspace: "Arbeitsbereich",
  cannedReplies: "Textbausteine",
};
