import assert from "node:assert/strict";
import { test } from "node:test";
import { afterAttempts, afterRelease, type Fared, type HookState } from "./hook-state.ts";

const now = new Date("2026-03-14T09:00:00Z");
const active: HookState = {
  status: "active",
  paused_reason: null,
  failing_since: null,
  failing_from: null,
  failures_in_row: 0,
  state_since: null,
  probe_at: null,
  released_until: null,
};
const nothing: Fared = {
  now,
  hasSuccess: false,
  failures: 0,
  failedFrom: null,
  recent: { attempts: 0, failures: 0 },
  pauseReason: null,
  isOut: false,
};
const failure: Fared = { ...nothing, failures: 1, failedFrom: "dlv_1" };
const success: Fared = { ...nothing, hasSuccess: true };
const degraded: HookState = { ...active, status: "degraded", failing_since: now, failures_in_row: 20 };
const recovering: HookState = { ...active, status: "recovering" };

test("20 failures in a row degrade a hook, 19 do not, and a success ends the row", () => {
  assert.equal(afterAttempts({ ...active, failures_in_row: 18 }, failure).status, "active");
  const next = afterAttempts({ ...active, failures_in_row: 19 }, failure);
  assert.deepEqual(
    [next.status, next.failing_from, next.probe_at],
    ["degraded", "dlv_1", new Date("2026-03-14T09:01:00Z")],
  );
  assert.equal(afterAttempts({ ...active, failures_in_row: 19 }, success).failures_in_row, 0);
});

test("70 % of 10 attempts in 5 minutes degrade a hook, fewer or a smaller share do not", () => {
  const after = (attempts: number, failures: number) =>
    afterAttempts(active, { ...failure, recent: { attempts, failures } }).status;
  assert.deepEqual(
    [after(9, 9), after(10, 6), after(10, 7), after(100, 70)],
    ["active", "active", "degraded", "degraded"],
  );
});

test("a degraded hook recovers with a probe that succeeds, and is active when what waited is out", () => {
  assert.equal(afterAttempts(degraded, failure).status, "degraded");
  const next = afterAttempts(degraded, success);
  assert.deepEqual([next.status, next.failing_since], ["recovering", null]);
  assert.equal(afterAttempts(recovering, success).status, "recovering");
  assert.equal(afterAttempts(recovering, { ...success, isOut: true }).status, "active");
  assert.equal(afterAttempts(recovering, { ...failure, isOut: true }).status, "recovering");
});

test("3 failures in a row while it recovers degrade a hook again", () => {
  assert.equal(afterAttempts({ ...recovering, failures_in_row: 1 }, failure).status, "recovering");
  assert.equal(afterAttempts({ ...recovering, failures_in_row: 2 }, failure).status, "degraded");
});

test("any hook pauses for a reason and stays paused whatever ends late", () => {
  for (const hook of [active, degraded, recovering]) {
    const next = afterAttempts(hook, { ...failure, pauseReason: "Gone." });
    assert.deepEqual([next.status, next.paused_reason, next.failing_since], ["paused", "Gone.", now]);
    assert.equal(afterAttempts(next, success), next);
  }
});

test("what was held is out after as many seconds as the rate says; with nothing held a hook is active at once", () => {
  const paused: HookState = { ...degraded, status: "paused", paused_reason: "Gone." };
  const next = afterRelease(paused, 500, now);
  assert.deepEqual(
    [next.status, next.paused_reason, next.released_until],
    ["recovering", null, new Date("2026-03-14T09:00:10Z")],
  );
  assert.equal(afterRelease(paused, 0, now).status, "active");
});
