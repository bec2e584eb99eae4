import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  inbox: "Posteingang",
  noConversations: "Noch keine Gespräche",
  noConversationsAbout: "Wenn jemand einem Ihrer Bots schreibt, erscheint das Gespräch hier.",
  chooseOne: "Wählen Sie ein Gespräch",
};
