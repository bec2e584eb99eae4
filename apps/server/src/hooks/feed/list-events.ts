import type { listEvents as Promised, Query, Reply } from "@nebulahex/contract";
import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { timeOfId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { presentEvent } from "../event.ts";
import { eventMissing } from "../problems.ts";
import { beginning, type Place } from "./place.ts";
import { findPlace, readFeed } from "./store.ts";

const shownMs = 30 * 86_400_000;

/**
 * What happened in the workspace, in the order in which transactions began to write: `after` is a place in that order.
 * An event is shown once every transaction that began before its own has ended, so that none can appear behind a reader.
 */
export async function listEvents(
  ctx: Context,
  scope: Scope,
  { after, event, limit }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const place = after === undefined ? beginning : await placeOf(ctx, scope, after);
  const { events } = await readBehind(ctx, scope, place, event, limit);
  return { events };
}

/** The events behind a place, and the place to read on from. */
export async function readBehind(
  { db, clock }: Context,
  scope: Scope,
  after: Place,
  event: Query<typeof Promised>["event"],
  limit: number,
) {
  const oldestId = `evt_${timeOfId(later(clock.now(), -shownMs))}`;
  const { events, horizon } = await readFeed(db, scope, { after, event, oldestId, limit });
  const last = events.at(-1);
  const isFull = last !== undefined && events.length === limit;
  return {
    events: events.map(presentEvent),
    isFull,
    next: isFull
      ? { transaction: String(last.transaction), id: last.event_id }
      : { transaction: horizon, id: "" },
  };
}

export async function placeOf({ db }: Context, scope: Scope, id: string): Promise<Place> {
  const place = await findPlace(db, scope, id);
  if (place === null) throw eventMissing();
  return place;
}
