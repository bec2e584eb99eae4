import { isDeepStrictEqual } from "node:util";
import type { VisitorMessage } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { EventStream } from "../../platform/http/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { presentToVisitor } from "../message.ts";
import { findNews } from "../message-store.ts";
import { channelOf, isSaid, type Said } from "../tell.ts";
import { isPartial } from "../tell-partial.ts";
import { isTyping } from "../tell-typing.ts";
import { untouched, type VisitorState, withPlace } from "./state.ts";

const mostAtOnce = 200;
/** Who waits is told of their place so often; nobody else's thread tells them when it moves on. */
const placeEveryMs = 15_000;

/** Streams a visitor's thread: its state on every connect, then each message once, from where the visitor lost us. */
export async function followEvents(ctx: Context, scope: VisitorScope, stream: EventStream): Promise<void> {
  let sequence = sequenceOf(stream.lastEventId);
  let known: VisitorState | null = null;

  function send(message: VisitorMessage) {
    sequence = message.sequence;
    stream.send({ event: "message", id: String(sequence), data: message });
  }

  async function sendNews() {
    for (let count = mostAtOnce; count === mostAtOnce; ) {
      const news = await findNews(ctx.db, scope, scope.caller.conversationId, sequence, mostAtOnce);
      const { messages } = news ?? { messages: [] };
      const state = await withPlace(ctx, scope, news?.state ?? untouched);
      if (!isDeepStrictEqual(known, state)) stream.send({ event: "state", data: state });
      known = state;
      for (const message of messages) send(presentToVisitor(message));
      count = messages.length;
    }
  }

  /** Who reads at the moment may have read it already; who lacks something before it, or knows an older state, reads. */
  function isNext({ status, turn, message }: Said): boolean {
    if (reading.isRunning || known?.status !== status || known.turn !== turn) return false;
    return message.sequence === sequence + 1;
  }

  const reading = oneAtATime(sendNews, (error) => {
    ctx.log.warn({ err: error }, "a visitor's stream could not read; it is closed to be resumed");
    stream.close();
  });
  function hear(hint: unknown) {
    if (isTyping(hint)) return stream.send({ event: "typing", data: { author: hint.author } });
    if (isSaid(hint) && isNext(hint)) return send(hint.message);
    if (!isPartial(hint)) return reading.run();
    if (known?.status !== "bot" || known.turn !== hint.turn) return;
    const { turn, inReplyTo, text } = hint;
    stream.send({ event: "partial", data: { turn, inReplyTo, text } });
  }

  const place = setInterval(() => known?.status === "waiting" && reading.run(), placeEveryMs);
  stream.onClose(() => clearInterval(place));
  stream.onClose(ctx.bus.subscribe(channelOf(scope.caller.conversationId), hear));
  reading.run();
}

/** What is no sequence counts as the beginning. */
function sequenceOf(lastEventId: string | null): number {
  const sequence = Number(lastEventId);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
}

/** Runs `work` when called; a call while it runs makes it run once more, for it may have read too early. */
function oneAtATime(work: () => Promise<void>, onFailure: (error: unknown) => void) {
  let isRunning = false;
  let isStale = false;
  return {
    get isRunning() {
      return isRunning;
    },
    async run() {
      isStale = true;
      if (isRunning) return;
      isRunning = true;
      try {
        while (isStale) {
          isStale = false;
          await work();
        }
      } catch (error) {
        onFailure(error);
      } finally {
        isRunning = false;
      }
    },
  };
}
