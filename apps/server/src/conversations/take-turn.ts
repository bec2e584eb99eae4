import type { TraceStep } from "@nebulahex/contract";
import { answerQuestion, type Turn } from "../answering/index.ts";
import { botOfThread } from "../bots/index.ts";
import { hintDeliveries } from "../hooks/index.ts";
import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { json } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import { type Scope, systemScope } from "../platform/scope/index.ts";
import { isAllowanceUsedUp } from "./allowance.ts";
import { placeOf } from "./conversation.ts";
import { fellBack } from "./fall-back.ts";
import { handOver } from "./hand-over.ts";
import { keepClaim, replyLeaseMs } from "./keep-claim.ts";
import { lookedUp } from "./look-up.ts";
import { messageSent, presentToVisitor } from "./message.ts";
import { news } from "./news.ts";
import { lockConversation } from "./store.ts";
import { tell } from "./tell.ts";
import { tellPartial } from "./tell-partial.ts";
import { findOpenTurn, type OpenTurn, releaseClaim, saveReply } from "./turn-store.ts";

/** Whose thread it is, and where the visitor calls from when they have just done so. */
export type Asking = Pick<Scope, "workspaceId" | "address">;

/**
 * Answers one message after the other until none waits or the thread is no longer the bot's. The first is given where
 * the statement that stored it brought all that its answer needs.
 */
export async function takeTurn(
  ctx: Context,
  { workspaceId, address }: Asking,
  conversationId: string,
  claim: string,
  first: OpenTurn | null = null,
) {
  const scope = { ...systemScope(workspaceId), ...(address !== undefined && { address }) };
  const next = () => findOpenTurn(ctx.db, scope, conversationId, claim);
  for (let open = first ?? (await next()); open !== null; open = await next()) {
    const hasMore = await reply(ctx, scope, open, claim);
    if (!hasMore) return;
  }
  await releaseClaim(ctx.db, scope, conversationId, claim);
}

/** Stores what the engine decides. Says whether another message waits. */
async function reply(ctx: Context, scope: Scope, open: OpenTurn, claim: string): Promise<boolean> {
  const turn = await decide(ctx, scope, open, claim);
  if (turn.kind !== "handover") return await say(ctx, scope, open, claim, turn);

  await giveToTeam(ctx, scope, open, claim, turn);
  return false;
}

type HandOver = Extract<Turn, { kind: "handover" }> | SwitchedOff;
/** Hand-overs without a question asked: the bot is off, or the plan allows no more answers. */
type SwitchedOff = {
  kind: "handover";
  reason: "bot_unsure";
  text: string;
  trace: TraceStep[];
  isFallback: false;
};

async function decide(
  ctx: Context,
  scope: Scope,
  open: OpenTurn,
  claim: string,
): Promise<Turn | SwitchedOff> {
  const bot = botOfThread(open.bot);
  if (!bot.isActive) {
    const trace = [
      { step: "bot", outcome: "switched off", detail: "A bot that is off gives its threads to the team." },
    ];
    return { kind: "handover", reason: "bot_unsure", text: bot.handoverText, trace, isFallback: false };
  }
  if (await isAllowanceUsedUp(ctx, scope)) {
    const detail =
      "The bots have given all the answers of this month's plan. The operator can change the plan.";
    const trace = [{ step: "allowance", outcome: "used up", detail }];
    return { kind: "handover", reason: "bot_unsure", text: bot.handoverText, trace, isFallback: false };
  }
  const stopKeeping = keepClaim(ctx, scope, open.id, claim);
  try {
    return await answerQuestion(ctx, scope, {
      bot,
      thread: open.id,
      question: open.question,
      transcript: open.transcript,
      fallbacksInRow: open.fallbacks_in_row,
      onPartial: tellPartial(ctx, open),
    });
  } finally {
    stopKeeping();
  }
}

async function say(
  ctx: Context,
  scope: Scope,
  open: OpenTurn,
  claim: string,
  turn: Exclude<Turn, { kind: "handover" }>,
): Promise<boolean> {
  const now = ctx.clock.now();
  const id = newId("msg");
  const place = placeOf(open);
  const wasFallback = turn.kind === "fallback";
  const { confidence } = turn;
  const stored = await saveReply(ctx.db, scope, {
    conversationId: open.id,
    turn: open.turn,
    claim,
    answers: { id: open.question_id, sequence: open.question_sequence },
    messageId: id,
    text: turn.text,
    confidence,
    wasFallback,
    sources: json(turn.kind === "answer" ? turn.sources : []),
    trace: json(turn.trace),
    now,
    dueAt: later(now, replyLeaseMs),
    sent: news(messageSent(place, { id, channel: "bot", confidence, wasFallback, at: now })),
    fallback: wasFallback ? news(fellBack(place, { question: open.question, confidence }, now)) : null,
    lookup: turn.kind === "answer" && turn.order ? news(lookedUp(place, turn.order, now)) : null,
  });
  if (stored === null) return false;

  const message = presentToVisitor(stored);
  tell(ctx, ctx.db, scope, open.id, { kind: "said", status: "bot", turn: open.turn, message });
  if (stored.deliveries > 0) hintDeliveries(ctx, ctx.db);
  return stored.has_more;
}

async function giveToTeam(ctx: Context, scope: Scope, open: OpenTurn, claim: string, turn: HandOver) {
  await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, open.id);
    if (
      conversation?.status !== "bot" ||
      conversation.turn !== open.turn ||
      conversation.reply_claim !== claim
    )
      return;

    await handOver(ctx, tx, scope, conversation, {
      text: turn.text,
      reason: turn.reason,
      inReplyTo: open.question_id,
      trace: turn.trace,
      ...(turn.isFallback && { rejected: { question: open.question, confidence: turn.confidence } }),
    });
  });
}
