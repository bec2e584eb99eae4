import type { Body, giveFeedback as Promised, Reply } from "@nebulahex/contract";
import { toTime } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { messageMissing, messageNotByBot } from "../problems.ts";
import { lockMessage, removeFeedback, saveFeedback } from "./store.ts";

/** Says what a member thinks of a message of the bot's, or takes it back. */
export async function giveFeedback(
  { db, clock }: Context,
  scope: MemberScope,
  messageId: string,
  { rating }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const now = clock.now();
  await db.transaction(async (tx) => {
    const message = await lockMessage(tx, scope, messageId);
    if (message === null) throw messageMissing();
    if (message.author !== "bot") throw messageNotByBot();

    if (rating === null) await removeFeedback(tx, scope, messageId);
    else await saveFeedback(tx, scope, messageId, rating, now);
  });
  return {
    messageId,
    memberId: scope.caller.memberId,
    rating,
    apiKeyId: scope.apiKeyId,
    givenAt: toTime(now),
  };
}
