import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  developers: "Entwickler",
  about: "Alles auf diesen Seiten geht über eine REST-API. Hier steht sie mit Ihren eigenen Ids.",
  reference: "API-Referenz",
  document: "OpenAPI-Dokument",
  key: "1. Ihr Schlüssel",
  keyAbout: "Er darf, was Sie dürfen. Diese Seite vergisst ihn, wenn Sie sie verlassen.",
  keyMake: "Schlüssel anlegen",
  keyName: "Schnellstart",
  keyNeedsOther:
    "Ihre Rolle kann keine Schlüssel anlegen. Wer diesen Arbeitsbereich besitzt oder verwaltet, kann es in den Einstellungen für Sie tun.",
  setUp: "Einrichten",
  firstCall: "2. Ein erster Aufruf",
  firstCallAbout: "Wer aufruft und was er darf.",
  ask: "3. Einen Bot fragen",
  askAbout: "Nichts wird gespeichert, und jeder Schritt zur Antwort wird genannt.",
  bot: "Bot",
  noBots: "Legen Sie zuerst einen Bot an; dann kann er hier gefragt werden.",
  events: "4. Hören, was geschieht",
  eventsAbout:
    "Ein Webhook sendet jedes Ereignis an eine Adresse von Ihnen, signiert und wiederholt, bis es angenommen ist. Jedes sieht so aus:",
  toHooks: "Zu den Webhooks",
  event: "Ereignis",
  sample: "Beispiel",
  ids: "Ihre Ids",
  workspace: "Arbeitsbereich",
  member: "Sie",
};
