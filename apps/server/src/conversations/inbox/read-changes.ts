import { readFeed } from "../../hooks/index.ts";
import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { timeOfId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { ConversationView } from "../conversation.ts";
import type { MessageRow } from "../message.ts";
import { listChanged, listOfIds } from "./store.ts";

/** More than this in one round and the lists are read anew. */
const mostOfEach = 500;
const shownMs = 30 * 86_400_000;

export type Changes = {
  threads: ConversationView[];
  messages: MessageRow[];
  isTooMuch: boolean;
  next: string;
};

/**
 * What changed since a transaction, up to the oldest one that is still open: what that one writes comes in a later round,
 * so none is passed by. A thread that changed again meanwhile comes then.
 */
export async function readChanges({ db, clock }: Context, scope: Scope, from: string): Promise<Changes> {
  const { horizon, events } = await readFeed(db, scope, {
    after: { transaction: from, id: "" },
    event: "message.sent",
    oldestId: `evt_${timeOfId(later(clock.now(), -shownMs))}`,
    limit: mostOfEach + 1,
  });
  const isUnknown = BigInt(from) > BigInt(horizon);
  const threads = await listChanged(db, scope, from, horizon, mostOfEach + 1);
  const isTooMuch = isUnknown || events.length > mostOfEach || threads.length > mostOfEach;
  if (isTooMuch) return { threads: [], messages: [], isTooMuch, next: horizon };

  const ids = events.flatMap(({ data }) => ("messageId" in data ? [data.messageId] : []));
  const byId = new Map((await listOfIds(db, scope, ids)).map((message) => [message.id, message]));
  // Erased ones have an event for a moment longer than a row.
  const messages = ids.flatMap((id) => byId.get(id) ?? []);
  return { threads, messages, isTooMuch, next: horizon };
}
