import type { postMessage, Reply } from "@nebulahex/contract";
import { hintDeliveries } from "../hooks/index.ts";
import { addName, capture } from "../leads/index.ts";
import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { type Db, violates } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { VisitorScope } from "../platform/scope/index.ts";
import { startTurn } from "./background-turns.ts";
import { replyLeaseMs } from "./keep-claim.ts";
import { messageSent, presentToVisitor } from "./message.ts";
import { findByClientId, saveVisitorMessage } from "./message-store.ts";
import { news } from "./news.ts";
import { visitorBlocked } from "./problems.ts";
import { readContact, readEarlierName } from "./read-contact.ts";
import { tell } from "./tell.ts";

/** Takes what the visitor wrote, once however often it is sent; the bot answers when it is its turn. */
export async function receiveMessage(
  ctx: Context,
  scope: VisitorScope,
  text: string,
  clientMessageId: string,
): Promise<Reply<typeof postMessage>> {
  try {
    return await store(ctx, scope, text, clientMessageId);
  } catch (error) {
    if (!violates(error, "messages_sent_once")) throw error;
    const stored = await findByClientId(ctx.db, scope, clientMessageId);
    if (stored === null) throw error;
    return presentToVisitor(stored);
  }
}

async function store(ctx: Context, scope: VisitorScope, text: string, clientMessageId: string) {
  const contact = await readContact(ctx, scope, text);
  const isReachable = contact.email !== undefined || contact.phone !== undefined;
  if (!isReachable && contact.name === undefined)
    return await save(ctx, ctx.db, scope, text, clientMessageId);

  return await ctx.db.transaction(async (tx) => {
    const stored = await save(ctx, tx, scope, text, clientMessageId);
    const { conversationId, botId, sessionId } = scope.caller;
    if (isReachable) {
      const name = contact.name ?? (await readEarlierName({ ...ctx, db: tx }, scope)) ?? undefined;
      await capture(ctx, tx, scope, { conversationId, botId, sessionId, ...contact, name, origin: "bot" });
    } else if (contact.name !== undefined) {
      await addName(ctx, tx, scope, conversationId, contact.name);
    }
    return stored;
  });
}

async function save(
  ctx: Context,
  tx: Db,
  scope: VisitorScope,
  text: string,
  clientMessageId: string,
): Promise<Reply<typeof postMessage>> {
  const now = ctx.clock.now();
  const id = newId("msg");
  const { conversationId, botId, sessionId } = scope.caller;
  const stored = await saveVisitorMessage(tx, scope, {
    id,
    text,
    clientMessageId,
    now,
    dueAt: later(now, replyLeaseMs),
    sent: news(
      messageSent(
        { id: conversationId, botId, sessionId },
        { id, channel: "widget", confidence: null, wasFallback: false, at: now },
      ),
    ),
  });
  if (stored === null) throw visitorBlocked();

  const { status, turn, reply_claim: claim, deliveries } = stored;
  const message = presentToVisitor(stored);
  tell(ctx, tx, scope, conversationId, { kind: "said", status, turn, message });
  if (deliveries > 0) hintDeliveries(ctx, tx);
  if (claim === null) return message;

  const { fallbacks_in_row, transcript, bot } = stored;
  const open = {
    id: conversationId,
    bot_id: botId,
    session_id: sessionId,
    turn,
    question_id: id,
    question_sequence: stored.sequence,
    question: stored.text,
    fallbacks_in_row,
    transcript,
    bot,
  };
  tx.afterCommit(() => startTurn(ctx, scope, conversationId, claim, open));
  return message;
}
