import type { listEvents as Promised, Query } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { EventStream } from "../../platform/http/index.ts";
import { startLoop } from "../../platform/jobs/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { deliveriesChannel } from "../publish.ts";
import { placeOf, readBehind } from "./list-events.ts";
import { type Place, readPlace, writePlace } from "./place.ts";
import { findHorizon } from "./store.ts";

/**
 * The feed as it happens, from where the listener lost us, from behind `after`, or from now. Woken by the bus, and each
 * second, for an event may wait for an older transaction to end.
 */
export async function followEvents(
  ctx: Context,
  scope: Scope,
  { after, event, limit }: Query<typeof Promised>,
  lastEventId: string | null,
): Promise<(stream: EventStream) => void> {
  let place = await placeToBegin(ctx, scope, lastEventId ?? after);

  return (stream) => {
    // Who loses us before anything happened has a place to come back to.
    if (place.id === "") stream.send({ event: "open", id: writePlace(place), data: {} });
    let isOpen = true;
    const reading = startLoop("a stream of events", 1000, ctx.log, async () => {
      let isFull = true;
      while (isFull && isOpen) {
        const read = await readBehind(ctx, scope, place, event, limit);
        for (const told of read.events) {
          stream.send({ event: told.event, id: told.id, data: told });
          await stream.drained();
        }
        ({ next: place, isFull } = read);
      }
    });
    const leave = ctx.bus.subscribe(deliveriesChannel, reading.wake);
    stream.onClose(() => {
      isOpen = false;
      leave();
      void reading.stop();
    });
    reading.wake();
  };
}

async function placeToBegin(ctx: Context, scope: Scope, given: string | undefined): Promise<Place> {
  if (given === undefined) return { transaction: await findHorizon(ctx.db), id: "" };
  return readPlace(given) ?? (await placeOf(ctx, scope, given));
}
