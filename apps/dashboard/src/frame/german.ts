import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  analytics: "Auswertung",
  bots: "Bots",
  inbox: "Posteingang",
  leads: "Leads",
  settings: "Einstellungen",
  main: "Hauptbereiche",
  toDo: "Was Sie tun sollten",
  skip: "Zum Inhalt",
  account: "Ihr Konto",
  signOut: "Abmelden",
  shortcuts: "Tastenkürzel",
  search: "Suchen oder öffnen",
  searchHint: "Seite öffnen, etwas tun, Gespräch finden",
  nothingFound: "So heißt nichts. Versuchen Sie ein anderes Wort.",
  offline: "Die Verbindung ist weg. Was jetzt geschieht, erscheint, sobald sie wieder da ist.",
  switchWorkspace: (name) => `Arbeitsbereich: ${name}`,
  otherWorkspaces: "Alle Arbeitsbereiche",
  goTo: (page) => `${page} öffnen`,
  anywhere: "Überall",
  openPalette: "Suchen oder öffnen",
  openShortcuts: "Tastenkürzel zeigen",
  missing: "Diese Seite gibt es nicht",
  missingAbout: "Die Adresse führt nirgendwohin, oder was hier war, ist weg.",
  home: "Zum Posteingang",
};
