/** What the operations are about, by the segment of their paths that names it. */
export const tags: Readonly<Record<string, string>> = {
  auth: "Who is calling.",
  workspaces: "A company's spaces, as the signed-in person sees them.",
  workspace: "The space the caller acts in.",
  members: "The people of the workspace and their roles.",
  invitations: "People who are to become members.",
  keys: "API keys: made, revealed once, revoked.",
  bots: "What answers the visitors.",
  sources: "What a bot knows.",
  "live-data": "Systems that a bot asks for orders while it answers.",
  models: "Language models that write the bots' answers.",
  "saved-questions": "Questions with what is expected of a bot, to be run before a change.",
  conversations: "Threads with visitors.",
  messages: "What was said in a conversation.",
  actions: "What the team, or a program in its place, does with a conversation.",
  "canned-replies": "Texts that the team puts into its replies.",
  leads: "People who left a way to reach them.",
  hooks: "Subscriptions of a URL to an event.",
  deliveries: "Events on their way to hooks.",
  events: "What happened in the workspace.",
  triggers: "Samples of events, to build on.",
  usage: "What the workspace uses of its plan.",
  "audit-log": "Who did what, when, through which key and from where.",
  analytics: "Figures.",
  visitors: "What the chat in a visitor's browser calls, with the token of its session.",
  webhooks: "What your hooks receive.",
};

/** The last segment of the path that names something. */
export function tagOf(path: string): string {
  const [, , version = "", ...segments] = path.split("/");
  if (version === "widget") return "visitors";
  return segments.findLast((segment) => Object.hasOwn(tags, segment)) ?? segments[0] ?? version;
}
