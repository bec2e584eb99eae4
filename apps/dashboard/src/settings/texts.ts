import { texts } from "../language/texts.ts";

export const words = texts({
  account: "Your account",
  developers: "Developers",
  hooks: "Webhooks",
  keys: "API Keys",
  auditLog: "Audit log",
  data: "Export and delete",
  members: "Members",
  models: "Models",
  notifications: "Notifications",
  settings: "Settings",
  usage: "Plan and usage",
  workspace: "Workspace",
  cannedReplies: "Canned replies",
});
