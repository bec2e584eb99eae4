import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  cancel: "Abbrechen",
  close: "Schließen",
  copied: "Kopiert",
  copy: "Kopieren",
  delete: "Löschen",
  edit: "Bearbeiten",
  keptIt: "Ist gesichert",
  loading: "Wird geladen",
  more: "Mehr zeigen",
  nothingFailed: "Das konnte nicht geladen werden",
  noPermission: "Das dürfen Sie nicht sehen",
  noPermissionAsk:
    "Dafür fehlt Ihrer Rolle ein Recht. Wer diesen Arbeitsbereich besitzt oder verwaltet, kann Ihre Rolle ändern.",
  putAway: "Ausblenden",
  request: (id) => `Anfrage ${id}`,
  retry: "Erneut versuchen",
  save: "Speichern",
  saved: "Gespeichert",
  shownOnce: "Jetzt kopieren und sicher aufbewahren. Das wird nicht noch einmal gezeigt.",
  typeToConfirm: (name) => `Zur Bestätigung ${name} eingeben`,
  undo: "Rückgängig",
};
