import { texts } from "../language/texts.ts";

export const words = texts({
  choose: "Choose a workspace",
  make: "Make a workspace",
  makeFirst: "Make your workspace",
  makeFirstAbout: "It holds your bots, your team and your customers' conversations.",
  name: "Name of the company",
  nameHint: "Your team and your customers see it.",
  workspace: "Workspace",
});
