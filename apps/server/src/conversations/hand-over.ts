import type { EscalationReason, TraceStep, Transcript } from "@nebulahex/contract";
import { hintDeliveries } from "../hooks/index.ts";
import { notify } from "../notifications/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { json, type Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { comesBack, getWorkspace } from "../workspaces/index.ts";
import { awayWords } from "./away-words.ts";
import { type ConversationRow, placeOf } from "./conversation.ts";
import { fellBack, type Rejected } from "./fall-back.ts";
import { type MessageRow, messageSent } from "./message.ts";
import { listLast } from "./message-store.ts";
import { newMilestone } from "./milestones/milestone.ts";
import { insertMilestone } from "./milestones/store.ts";
import { news } from "./news.ts";
import { saveHandOver } from "./store.ts";
import { tell } from "./tell.ts";

type LastWords = {
  text: string;
  reason: EscalationReason;
  inReplyTo?: string;
  trace?: TraceStep[];
  /** What the bot could not answer, where that is why. */
  rejected?: Rejected;
};

/** Routes a locked conversation to the team: the bot says so, and falls silent. */
export async function handOver(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  conversation: ConversationRow,
  { text, reason, inReplyTo, trace, rejected }: LastWords,
): Promise<void> {
  const now = ctx.clock.now();
  const id = newId("msg");
  const place = placeOf(conversation);
  const confidence = rejected?.confidence ?? null;
  const wasFallback = rejected !== undefined;
  const back = comesBack((await getWorkspace(tx, scope)).hours, now);
  const words = back === null ? text : `${text}\n\n${awayWords(back)}`;
  const said = await listLast(tx, scope, conversation.id, mostMessages - 1);

  await saveHandOver(tx, scope, {
    conversationId: conversation.id,
    messageId: id,
    inReplyTo: inReplyTo ?? null,
    text: words,
    confidence,
    wasFallback,
    trace: trace === undefined ? null : json(trace),
    reason,
    now,
    sent: news(messageSent(place, { id, channel: "bot", confidence, wasFallback, at: now })),
    fallback: rejected === undefined ? null : news(fellBack(place, rejected, now)),
    escalation: news({
      conversationId: place.id,
      botId: place.botId,
      sessionId: place.sessionId,
      reason,
      transcript: transcriptOf(said, { author: "bot", text: words, at: toTime(now) }),
      escalatedAt: toTime(now),
    }),
  });
  await insertMilestone(
    tx,
    scope,
    newMilestone(conversation.id, "escalated", now, { escalationReason: reason }),
  );
  await notify(ctx, tx, scope, {
    event: "conversation.waiting",
    subject: "A visitor waits for your team",
    text: `It is conversation ${conversation.id}: ${whyInWords[reason]}.`,
  });
  tell(ctx, tx, scope, conversation.id);
  hintDeliveries(ctx, tx);
}

const whyInWords: Record<EscalationReason, string> = {
  customer_requested: "the visitor asked for a person",
  bot_unsure: "the bot did not know the answer",
  team: "a member handed it over",
  api: "it was handed over by the API",
};

const mostMessages = 100;
const mostBytes = 64 * 1024;

/** The end of the thread that fits, oldest first. */
function transcriptOf(said: readonly MessageRow[], last: Transcript[number]): Transcript {
  const lines = [...said.map(({ author, text, sent_at }) => ({ author, text, at: toTime(sent_at) })), last];
  let bytes = 2;
  const tooOld = lines.findLastIndex((line) => {
    bytes += Buffer.byteLength(JSON.stringify(line)) + 1;
    return bytes > mostBytes;
  });
  return lines.slice(tooOld + 1);
}
