import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  title: "Leads",
  about: "Wer eine Adresse oder Nummer hinterlassen hat: im Gespräch, im Formular oder über die API.",
  search: "Name, E-Mail, Telefon oder Notiz suchen",
  from: "Von",
  to: "Bis",
  csv: "Als CSV laden",
  name: "Name",
  email: "E-Mail",
  phone: "Telefon",
  note: "Notiz",
  origin: "Herkunft",
  captured: "Aufgenommen",
  conversation: "Gespräch",
  open: "Öffnen",
  acts: "Mehr",
  bot: "Bot",
  form: "Formular",
  api: "API",
  unknown: "–",
  byKey: (keyId) => `Schlüssel ${keyId}`,
  erase: "Löschen",
  eraseTitle: "Diesen Lead löschen?",
  eraseAbout:
    "Name, Adressen und Notiz verschwinden für immer, auch aus noch nicht gesendeten Ereignissen. Das Gespräch bleibt.",
  erased: "Der Lead ist gelöscht",
  empty: "Noch keine Leads",
  emptyAbout:
    "Wenn jemand im Gespräch oder im Formular eine E-Mail-Adresse oder Telefonnummer hinterlässt, erscheint sie hier.",
  noneFound: "So einen Lead gibt es nicht",
  noneFoundAbout: "Ändern Sie die Filter, oder setzen Sie sie zurück.",
  clear: "Filter zurücksetzen",
};
