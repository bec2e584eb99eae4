import { findHorizon, readPlace, writePlace } from "../../hooks/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { EventStream } from "../../platform/http/index.ts";
import { startLoop } from "../../platform/jobs/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { present } from "../conversation.ts";
import { presentMessage } from "../message.ts";
import { inboxOf } from "../tell.ts";
import { isTyping } from "../tell-typing.ts";
import { isPresence, openPresence } from "./presence.ts";
import { readChanges } from "./read-changes.ts";
import { countOpen } from "./store.ts";

/**
 * Streams what changes in a workspace's inbox, from where the listener lost us or from now. Woken by the bus, and each
 * second, for a change may wait for an older transaction to end.
 */
export async function followInbox(ctx: Context, scope: MemberScope, stream: EventStream): Promise<void> {
  let place = await placeToBegin(ctx, stream.lastEventId);
  let counted = "";
  let isOpen = true;

  const reading = startLoop("a stream of the inbox", 1000, ctx.log, async () => {
    if (!isOpen) return;
    const { threads, messages, isTooMuch, next } = await readChanges(ctx, scope, place ?? "0");
    if (place === null || isTooMuch) stream.send({ event: "reset", data: {} });
    else {
      for (const message of messages) stream.send({ event: "message", data: presentMessage(message) });
      for (const thread of threads) stream.send({ event: "conversation", data: present(thread) });
      await stream.drained();
    }
    const counts = await countOpen(ctx.db, scope);
    const isNews = place === null || isTooMuch || threads.length + messages.length > 0;
    place = next;
    if (!isNews && JSON.stringify(counts) === counted) return;
    counted = JSON.stringify(counts);
    stream.send({ event: "counts", id: writePlace({ transaction: next, id: "" }), data: counts });
  });

  const presence = openPresence(ctx, scope, (memberIds) =>
    stream.send({ event: "presence", data: { memberIds } }),
  );
  const leave = ctx.bus.subscribe(inboxOf(scope.workspaceId), (hint) => {
    if (isPresence(hint)) presence.hear(hint);
    else if (isTyping(hint)) stream.send({ event: "typing", data: { conversationId: hint.conversationId } });
    else reading.wake();
  });
  stream.onClose(() => {
    isOpen = false;
    presence.close();
    leave();
    void reading.stop();
  });
  reading.wake();
}

/** The transaction to go on from; null where the listener names a place that is none. */
async function placeToBegin({ db }: Context, lastEventId: string | null): Promise<string | null> {
  if (lastEventId === null) return await findHorizon(db);
  return readPlace(lastEventId)?.transaction ?? null;
}
