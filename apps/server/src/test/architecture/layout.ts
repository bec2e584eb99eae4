/** From left to right: whatever stands in apps/server/src imports only from its left. Peers stand in one place. */
export const direction = [
  ["platform"],
  ["identity"],
  ["workspaces"],
  ["notifications"],
  ["keys"],
  ["hooks"],
  ["bots"],
  ["leads"],
  ["knowledge"],
  ["live-data"],
  ["answering"],
  ["conversations"],
  ["analytics"],
  ["widget", "dashboard"],
  ["app"],
  ["main", "cli"],
];

/** The files that hold a folder's nouns: type, states, pure questions, row to contract. */
export const nounFiles: Record<string, string[]> = {
  identity: ["user.ts"],
  workspaces: ["workspace.ts", "member.ts", "invitation.ts"],
  invitations: ["invitation.ts"],
  "audit-log": ["entry.ts"],
  notifications: ["notification.ts"],
  keys: ["key.ts"],
  hooks: ["hook.ts", "hook-state.ts", "event.ts"],
  deliveries: ["delivery.ts", "attempt.ts"],
  feed: ["place.ts"],
  notes: ["note.ts"],
  milestones: ["milestone.ts"],
  bots: ["bot.ts"],
  leads: ["lead.ts"],
  knowledge: ["source.ts", "passage.ts"],
  sources: ["source.ts"],
  passages: ["passage.ts"],
  models: ["model.ts"],
  "saved-questions": ["saved-question.ts"],
  "live-data": ["live-source.ts", "order-number.ts", "order-record.ts", "table.ts"],
  "canned-replies": ["canned-reply.ts"],
  conversations: ["conversation.ts", "message.ts", "news.ts"],
};

const platform = (...folders: string[]) => folders.map((folder) => `platform/${folder}`);

/** Folders of a domain that serve all its layers and know none of them. */
export const foundations = ["answering/engine", "knowledge/passages", "knowledge/search-index"];

/** Rule 6: the folders of apps/server/src where a power lives. */
export const homes = {
  environment: platform("config"),
  sql: platform("db", "embedded-postgres", "idempotency"),
  // What a developer runs calls the server and the developer's own machine.
  network: [...platform("outbound", "embedded-postgres"), "cli/listen"],
  time: platform("clock", "log"),
  randomness: platform("ids", "secrets"),
};
