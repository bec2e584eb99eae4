import type { Translation } from "../language/texts.ts";
import type { words } from "./texts.ts";

export const german: Translation<typeof words> = {
  email: "E-Mail",
  password: "Passwort",
  signIn: "Anmelden",
};
