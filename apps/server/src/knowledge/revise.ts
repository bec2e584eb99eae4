import { reviseKnowledge } from "../bots/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { isKnown } from "./source.ts";

/** Tells the bot that what it knows has changed. */
export function revise(
  tx: Tx,
  scope: Scope,
  source: { bot_id: string; passage_count: number },
  passageCount: number,
): Promise<void> {
  return reviseKnowledge(tx, scope, source.bot_id, {
    sources: Number(passageCount > 0) - Number(isKnown(source)),
    passages: passageCount - source.passage_count,
  });
}
