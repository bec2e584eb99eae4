import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  notifications: "Benachrichtigungen",
  about: "Wo das Team erfährt, was geschieht. Genannt werden Ids, nie die Daten eines Besuchers.",
  add: "Ort hinzufügen",
  edit: "Bearbeiten",
  none: "Noch wird niemand benachrichtigt",
  noneAbout: "Fügen Sie eine E-Mail-Adresse oder einen Slack-Kanal hinzu und sagen Sie, wovon.",
  kind: "Wie",
  email: "E-Mail",
  slack: "Slack",
  emailTarget: "E-Mail-Adresse",
  slackTarget: "Webhook-URL",
  slackHint:
    "In Slack: Apps, Incoming Webhooks, Add to Slack. Sie ist so gut wie ein Passwort und wird nicht wieder gezeigt.",
  slackKept: "Leer: Sie bleibt, wie sie ist.",
  noMail: "Der Server versendet noch keine E-Mail: Wer ihn betreibt, setzt SMTP_URL.",
  events: "Wovon",
  eventsNone: "Kreuzen Sie mindestens eines an.",
  "conversation.waiting": "Ein Gespräch beginnt auf das Team zu warten",
  "lead.captured": "Ein Lead wurde aufgenommen",
  "hook.degraded": "Ein Webhook scheitert",
  "hook.paused": "Ein Webhook ist angehalten",
  "source.failed": "Eine Quelle konnte nicht gelesen werden",
  lastError: (error: string) => `Die letzte Nachricht wurde nicht angenommen: ${error}`,
  acts: (target: string) => `Was mit ${target} geschehen soll`,
  remove: "Entfernen",
  removeTitle: (target: string) => `${target} entfernen?`,
  removeAbout: "Dort wird nichts mehr gemeldet.",
  removed: "Entfernt",
  save: "Speichern",
};
