import { makeResetLink } from "../identity/index.ts";
import type { Command } from "./command.ts";

export const passwordCommand: Command = {
  usage: "password <email>",
  help: "Prints a link, open one hour, by which the person sets a new password.",
  words: 1,
  async run({ db, config }, [email = ""]) {
    const link = await makeResetLink(db, config.publicUrl, email);
    if (link === null) throw new Error(`Nobody has an account with the address ${email}.`);
    return `Hand this link to ${email}. It is open for one hour, once:\n\n  ${link}\n`;
  },
};
