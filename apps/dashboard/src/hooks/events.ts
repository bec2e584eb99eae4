import type { EventName } from "@nebulahex/sdk";

/** What a hook can be told of. */
export const events = [
  "message.sent",
  "lead.captured",
  "order.lookup",
  "conversation.fallback",
  "conversation.escalation",
] as const satisfies readonly EventName[];
