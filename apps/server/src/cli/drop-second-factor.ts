import { dropSecondFactor } from "../identity/index.ts";
import { recordPersonalDeed } from "../workspaces/index.ts";
import type { Command } from "./command.ts";

export const secondFactorCommand: Command = {
  usage: "no-second-factor <email>",
  help: "Switches the second factor off for a person who lost it, and ends their sessions.",
  words: 1,
  async run(on, [email = ""]) {
    const user = await dropSecondFactor(on.db, email);
    if (user === null) throw new Error(`Nobody has an account with the address ${email}.`);
    const action = "user.second_factor_disabled";
    await recordPersonalDeed(on, { action, userId: user.id, email: user.email, address: null });
    return `${email} signs in with the password alone, until a new second factor is set up.`;
  },
};
