import type { sendMessage as Promised, Reply } from "@nebulahex/contract";
import { hintDeliveries } from "../hooks/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { json } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { sentDetails } from "./message.ts";
import { saveTeamMessage } from "./message-store.ts";
import { conversationMissing } from "./problems.ts";
import { tell } from "./tell.ts";

/** Replies as the team. The bot is silent from here to the resolve. */
export async function sendMessage(
  ctx: Context,
  scope: MemberScope,
  conversationId: string,
  text: string,
): Promise<Reply<typeof Promised>> {
  const { memberId } = scope.caller;
  const [channel, assigneeId] =
    scope.apiKeyId === null ? (["dashboard", memberId] as const) : (["api", null] as const);

  const now = ctx.clock.now();
  const id = newId("msg");
  const details = sentDetails({ id, channel, confidence: null, wasFallback: false, at: now });
  const sent = { id: newId("evt"), data: json(details) };

  const reply = { id, conversationId, channel, memberId, assigneeId, text, now, sent };
  const stored = await saveTeamMessage(ctx.db, scope, reply);
  if (stored === null) throw conversationMissing();

  tell(ctx, ctx.db, scope, conversationId);
  if (stored.deliveries > 0) hintDeliveries(ctx, ctx.db);
  return { messageId: id, conversationId, channel, sentAt: toTime(now), apiKeyId: scope.apiKeyId };
}
