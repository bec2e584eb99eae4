import assert from "node:assert/strict";
import { test } from "node:test";
import { later } from "../clock/index.ts";
import { briefMemory } from "./index.ts";

function givenClock() {
  let moment = new Date("2026-03-14T09:00:00Z");
  return {
    now: () => moment,
    advance: (ms: number) => {
      moment = later(moment, ms);
    },
  };
}

function countingLook<T>(...answers: T[]) {
  const look = async (): Promise<T | null> => answers[look.count++] ?? null;
  look.count = 0;
  return look;
}

test("what was found is remembered for less than a second", async () => {
  const clock = givenClock();
  const memory = briefMemory<string>();
  const look = countingLook("old", "new");

  assert.equal(await memory.recall("key", clock, look), "old");
  clock.advance(999);
  assert.equal(await memory.recall("key", clock, look), "old");
  clock.advance(1);
  assert.equal(await memory.recall("key", clock, look), "new");
});

test("what is missing or failed is looked up each time", async () => {
  const clock = givenClock();
  const memory = briefMemory<string>();

  assert.equal(await memory.recall("key", clock, async () => null), null);
  await assert.rejects(
    memory.recall("key", clock, async () => Promise.reject(new Error("away"))),
    /away/,
  );
  assert.equal(await memory.recall("key", clock, async () => "there"), "there");
});

test("many who ask at once share one look-up", async () => {
  const clock = givenClock();
  const memory = briefMemory<string>();
  const look = countingLook("once", "twice");

  const answers = await Promise.all([1, 2, 3].map(() => memory.recall("key", clock, look)));

  assert.deepEqual(answers, ["once", "once", "once"]);
  assert.equal(look.count, 1);
});

test("a clock that is set back does not keep what was found alive", async () => {
  const clock = givenClock();
  const memory = briefMemory<string>();
  const look = countingLook("old", "new");

  await memory.recall("key", clock, look);
  clock.advance(-3_600_000);

  assert.equal(await memory.recall("key", clock, look), "new");
});
