import { texts } from "../language/texts.ts";

export const words = texts({
  settings: "Settings",
  workspace: "Workspace",
});
