import { setPlan } from "../workspaces/index.ts";
import type { Command } from "./command.ts";

export const planCommand: Command = {
  usage: "plan <workspace> <plan>",
  help: "Puts a workspace, by its id, on a plan.",
  words: 2,
  async run(on, [workspaceId = "", plan = ""]) {
    await setPlan(on, workspaceId, plan);
    return `${workspaceId} is on the plan ${plan}.`;
  },
};
