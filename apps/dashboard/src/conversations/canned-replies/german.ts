import type { Translation } from "../../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  title: "Textbausteine",
  about: "Texte, die jeder im Team in eine Antwort setzt, indem er / und das Kürzel tippt.",
  add: "Neuer Textbaustein",
  none: "Noch keine Textbausteine",
  noneAbout:
    "Schreiben Sie einmal auf, was Sie jeden Tag antworten: wie eine Rückgabe geht, wann Sie öffnen.",
  shortcut: "Kürzel",
  shortcutHint: "Buchstaben, Ziffern, - und _; hinter einem Schrägstrich getippt.",
  text: "Text",
  acts: "Was man tun kann",
  edit: "Bearbeiten",
  editTitle: "Textbaustein bearbeiten",
  delete: "Löschen",
  deleteTitle: (shortcut) => `/${shortcut} löschen?`,
  deleteAbout: "Niemand kann ihn mehr in eine Antwort setzen. Was gesendet wurde, bleibt.",
  made: "Der Textbaustein steht allen bereit.",
  saved: "Der Textbaustein ist gespeichert.",
  deleted: "Der Textbaustein ist gelöscht.",
};
