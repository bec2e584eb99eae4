import { stopwatch } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { channelOf } from "./tell.ts";
import type { OpenTurn } from "./turn-store.ts";

/** What is written so far of the answer to a message. It is a hint like all that the bus carries: the message follows. */
export type Partial = { kind: "partial"; turn: number; inReplyTo: string; text: string };

/** A reader follows ten steps a second; more would only cost. */
const leastPauseMs = 100;

/** Shows the streams of a thread its answer while it is written. */
export function tellPartial(ctx: Context, open: OpenTurn): (text: string) => void {
  const elapsedMs = stopwatch();
  let last = Number.NEGATIVE_INFINITY;
  return (text) => {
    if (elapsedMs() - last < leastPauseMs) return;
    last = elapsedMs();
    const partial: Partial = { kind: "partial", turn: open.turn, inReplyTo: open.question_id, text };
    ctx.bus.publish(channelOf(open.id), partial);
  };
}

export function isPartial(hint: unknown): hint is Partial {
  return typeof hint === "object" && hint !== null && "kind" in hint && hint.kind === "partial";
}
