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
};
