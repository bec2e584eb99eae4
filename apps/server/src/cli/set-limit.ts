import { ceilings, setCeiling } from "../workspaces/index.ts";
import type { Command } from "./command.ts";

const names = ceilings.map((ceiling) => ceiling.replaceAll("_", "-"));

export const limitCommand: Command = {
  usage: "limit <plan> <ceiling> <number|none>",
  help: `Sets a ceiling of a plan, or makes the plan: ${names.join(", ")}.`,
  words: 3,
  async run({ db }, [plan = "", named = "", written = ""]) {
    const ceiling = ceilings[names.indexOf(named)];
    if (ceiling === undefined)
      throw new Error(`There is no ceiling ${named}. Name one of ${names.join(", ")}.`);
    const saved = await setCeiling(db, plan, ceiling, read(written));
    return `${plan}: ${names.map((name, place) => `${name} ${saved[ceilings[place] ?? ceiling] ?? "none"}`).join(", ")}.`;
  },
};

function read(written: string): number | null {
  if (written === "none") return null;
  const most = Number(written);
  if (/^\d+$/.test(written) && most >= 1 && most <= 2_147_483_647) return most;
  throw new Error("Write the ceiling as a whole number from 1 to 2147483647, or none.");
}
