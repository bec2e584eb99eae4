import { texts } from "../language/texts.ts";

export const words = texts({
  account: "Your account",
  developers: "Developers",
  hooks: "Webhooks",
  keys: "API Keys",
  members: "Members",
  models: "Models",
  settings: "Settings",
  workspace: "Workspace",
  cannedReplies: "Canned replies",
});
