import { texts } from "../language/texts.ts";

export const words = texts({
  choose: "Choose a workspace",
  make: "Make a workspace",
  name: "Name of the company",
  nameHint: "Your team and your customers see it.",
  workspace: "Workspace",
});
