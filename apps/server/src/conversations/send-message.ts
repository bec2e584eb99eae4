import type { sendMessage as Promised, Reply } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { placeOf } from "./conversation.ts";
import { messageSent } from "./message.ts";
import { saveTeamMessage } from "./message-store.ts";
import { news } from "./news.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation } from "./store.ts";
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

  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();

    const now = ctx.clock.now();
    const id = newId("msg");
    const sent = { id, channel, confidence: null, wasFallback: false, at: now };
    await saveTeamMessage(tx, scope, {
      id,
      conversationId,
      channel,
      memberId,
      assigneeId,
      text,
      now,
      sent: news(messageSent(placeOf(conversation), sent)),
    });
    tell(ctx, tx, conversationId);
    return { messageId: id, conversationId, channel, sentAt: toTime(now), apiKeyId: scope.apiKeyId };
  });
}
