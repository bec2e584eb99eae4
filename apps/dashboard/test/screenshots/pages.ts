import type { Shop } from "./shop.ts";

type Pictured = {
  name: string;
  path: string;
  /** Seen by who is not signed in. */
  isPublic?: boolean;
};

/** Every page there is, by the name of its picture. */
export function pagesOf({ workspaceId, botId, conversationId, hookId }: Shop): readonly Pictured[] {
  const inside = (name: string, path: string) => ({ name, path: `/w/${workspaceId}/${path}` });
  return [
    { name: "sign-in", path: "/sign-in", isPublic: true },
    { name: "sign-up", path: "/sign-up", isPublic: true },
    inside("inbox", `inbox/${conversationId}`),
    inside("bots", "bots"),
    inside("bot", `bots/${botId}/overview`),
    inside("knowledge", `bots/${botId}/knowledge`),
    inside("answers", `bots/${botId}/answers`),
    inside("behaviour", `bots/${botId}/behaviour`),
    inside("live-data", `bots/${botId}/live-data`),
    inside("appearance", `bots/${botId}/appearance`),
    inside("install", `bots/${botId}/install`),
    inside("start", "start"),
    inside("leads", "leads"),
    inside("analytics", "analytics"),
    inside("workspace", "settings/workspace"),
    inside("account", "settings/account"),
    inside("members", "settings/members"),
    inside("models", "settings/models"),
    inside("notifications", "settings/notifications"),
    inside("canned-replies", "settings/canned-replies"),
    inside("audit-log", "settings/audit-log"),
    inside("usage", "settings/usage"),
    inside("keys", "settings/keys"),
    inside("webhooks", "settings/hooks"),
    inside("webhook", `settings/hooks/${hookId}`),
    inside("developers", "developers"),
    { name: "demo", path: `/demo?bot=${botId}`, isPublic: true },
  ];
}
