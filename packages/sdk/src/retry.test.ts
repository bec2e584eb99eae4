import assert from "node:assert/strict";
import { test } from "node:test";
import { NebulaHexError } from "./nebulahex-error.ts";
import { sleep, waitMs } from "./retry.ts";

test("the wait grows with each try and stays below 8 seconds", () => {
  const lost = new NebulaHexError({ status: 0, code: "client.unreachable", detail: "Nothing answers." });

  for (const [tries, mostMs] of [500, 1000, 2000, 4000, 8000, 8000].entries()) {
    const wait = waitMs(lost, tries, true) ?? 0;
    assert.ok(wait >= mostMs / 2 && wait < mostMs, `${wait} ms after ${tries} tries`);
  }
});

test("a wait ends with the caller's signal", async () => {
  const stop = new AbortController();

  const waiting = sleep(60_000, stop.signal);
  stop.abort(new Error("enough"));

  await assert.rejects(waiting, /enough/);
  await assert.rejects(sleep(60_000, stop.signal), /enough/);
});

test("a wait that nobody stops ends by itself", async () => {
  await sleep(1, new AbortController().signal);
});
