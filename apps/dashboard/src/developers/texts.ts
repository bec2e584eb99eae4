import { texts } from "../language/texts.ts";

export const words = texts({
  developers: "Developers",
  about: "Everything on these pages goes over one REST API. Here it is with your own ids.",
  reference: "API reference",
  document: "OpenAPI document",
  key: "1. Your key",
  keyAbout: "It may do what you may do. This page forgets it when you leave.",
  keyMake: "Make a key",
  keyName: "Quickstart",
  keyNeedsOther:
    "Your role cannot make keys. An owner or admin of this workspace can make one for you in Settings.",
  setUp: "Set up",
  firstCall: "2. A first call",
  firstCallAbout: "Who calls, and what the caller may do.",
  ask: "3. Ask a bot",
  askAbout: "Nothing is stored, and each step that led to the answer is told.",
  bot: "Bot",
  noBots: "Make a bot first; then it can be asked here.",
  events: "4. Hear what happens",
  eventsAbout:
    "A webhook sends each event to an address of yours, signed and tried again until it is taken. Each looks like this:",
  toHooks: "To the webhooks",
  event: "Event",
  sample: "Sample",
  ids: "Your ids",
  workspace: "Workspace",
  member: "You",
});
