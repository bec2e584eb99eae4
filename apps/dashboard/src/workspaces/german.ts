import { plural } from "../language/format.ts";
import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  choose: "Arbeitsbereich wählen",
  make: "Arbeitsbereich anlegen",
  makeFirst: "Ihren Arbeitsbereich anlegen",
  makeFirstAbout: "Darin sind Ihre Bots, Ihr Team und die Gespräche mit Ihrer Kundschaft.",
  name: "Name der Firma",
  nameHint: "Ihr Team und Ihre Kundschaft sehen ihn.",
  workspace: "Arbeitsbereich",
  general: "Allgemein",
  region: "Land",
  regionHint: "So werden Telefonnummern ohne Landesvorwahl gelesen.",
  unknown: "Nicht angegeben",
  hours: "Zeiten",
  hoursAbout:
    "Wann das Team da ist. Außerhalb erfahren Besucher, die einen Menschen wünschen, wann wieder jemand da ist.",
  hasHours: "Das Team hat feste Zeiten",
  timeZone: "Zeitzone",
  monday: "Montag",
  tuesday: "Dienstag",
  wednesday: "Mittwoch",
  thursday: "Donnerstag",
  friday: "Freitag",
  saturday: "Samstag",
  sunday: "Sonntag",
  away: "Nicht da",
  opens: (day: string) => `${day}: von`,
  closes: (day: string) => `${day}: bis`,
  addOpening: (day: string) => `Zeiten am ${day} hinzufügen`,
  removeOpening: (day: string, opens: string) => `Zeiten ab ${opens} am ${day} entfernen`,
  toWorkdays: "Zeiten von Montag auch für Dienstag bis Freitag",
  retention: "Aufbewahrung",
  retentionAbout:
    "Gespräche, in denen so lange niemand geschrieben hat, werden mit ihren Nachrichten und Leads gelöscht.",
  retentionDays: "Tage",
  retentionHint: "Leer: Nichts wird von selbst gelöscht.",
  retentionTitle: (days: number) =>
    `Löschen, was älter ist als ${plural(days, { one: "Tag", other: "Tage" })}?`,
  retentionWarning:
    "Gespräche, die länger ruhen, werden ab jetzt gelöscht und können nicht zurückgeholt werden.",
  retentionAct: "Löschen",
  dangerZone: "Arbeitsbereich löschen",
  dangerAbout: "Alles verschwindet: Bots, Wissen, Gespräche, Leads, Schlüssel, Webhooks, das Protokoll.",
  deleteWorkspace: "Arbeitsbereich löschen",
  deleteTitle: (name: string) => `${name} löschen?`,
  deleteWarning:
    "Nichts kann zurückgeholt werden. Schlüssel und Webhooks enden, die Chats der Besucher enden, niemand ist mehr Mitglied.",
};
