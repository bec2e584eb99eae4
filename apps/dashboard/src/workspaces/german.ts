import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  choose: "Arbeitsbereich wählen",
  make: "Arbeitsbereich anlegen",
  name: "Name der Firma",
  nameHint: "Ihr Team und Ihre Kundschaft sehen ihn.",
  workspace: "Arbeitsbereich",
};
