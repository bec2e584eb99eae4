import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { after, before, test } from "node:test";
import type { Bus } from "./index.ts";

let channels = 0;
const newChannel = () => `channel ${channels++}`;

/** What every bus promises. `open` gives two that are joined: of two processes, or twice the same. */
export function busConformance(
  name: string,
  open: () => Promise<[Bus, Bus]>,
  { skip = false }: { skip?: string | false } = {},
): void {
  let here: Bus;
  let there: Bus;

  if (skip === false) {
    before(async () => {
      [here, there] = await open();
    });
    after(() => Promise.all([here.close(), there.close()]));
  }

  test(`${name}: a hint reaches the subscribers of its channel, here and there, in order`, {
    skip,
  }, async () => {
    const channel = newChannel();
    const heard = [listen(here, channel), listen(there, channel), listen(there, newChannel())] as const;
    here.publish(channel, { sequence: 1 });
    here.publish(channel, { sequence: 2 });
    here.publish(channel, null);

    const hints = [{ sequence: 1 }, { sequence: 2 }, null];
    assert.deepEqual(await heard[0].next(3), hints);
    assert.deepEqual(await heard[1].next(3), hints);
    assert.deepEqual(heard[2].all, []);
  });

  test(`${name}: publishing returns before any subscriber runs`, { skip }, async () => {
    const channel = newChannel();
    const heard = listen(here, channel);
    here.publish(channel, 1);

    assert.deepEqual(heard.all, []);
    assert.deepEqual(await heard.next(1), [1]);
  });

  test(`${name}: a subscriber that throws does not stop the others or the next hint`, { skip }, async () => {
    const channel = newChannel();
    here.subscribe(channel, () => {
      throw new Error("a broken subscriber");
    });
    const heard = listen(here, channel);
    here.publish(channel, 1);
    there.publish(channel, 2);

    assert.deepEqual((await heard.next(2)).toSorted(), [1, 2]);
  });

  test(`${name}: who has unsubscribed hears nothing more, once or twice said`, { skip }, async () => {
    const channel = newChannel();
    const left: unknown[] = [];
    const leave = here.subscribe(channel, (hint) => left.push(hint));
    leave();
    leave();
    const heard = listen(here, channel);
    there.publish(channel, 1);

    assert.deepEqual(await heard.next(1), [1]);
    assert.deepEqual(left, []);
  });

  test(`${name}: one function subscribed twice is told twice and leaves once at a time`, {
    skip,
  }, async () => {
    const channel = newChannel();
    const hints: unknown[] = [];
    const onHint = (hint: unknown) => hints.push(hint);
    const leave = here.subscribe(channel, onHint);
    here.subscribe(channel, onHint);
    const heard = listen(here, channel);
    here.publish(channel, 1);
    await heard.next(1);
    leave();
    here.publish(channel, 2);
    await heard.next(2);

    assert.deepEqual(hints, [1, 1, 2]);
  });
}

/** Everything a channel told, with a way to wait until it has told enough. */
export function listen(bus: Bus, channel: string) {
  const all: unknown[] = [];
  const heard = new EventEmitter();
  bus.subscribe(channel, (hint) => {
    all.push(hint);
    heard.emit("hint");
  });

  return {
    all,
    async next(count: number): Promise<unknown[]> {
      while (all.length < count) await once(heard, "hint");
      return all.slice(0, count);
    },
  };
}
