import assert from "node:assert/strict";
import { test } from "node:test";
import { isOneSlipAway } from "./one-slip-away.ts";

test("one letter added, missing, changed or swapped is one slip", () => {
  for (const typed of ["refunds", "refnd", "refumd", "reufnd", "refund"])
    assert.ok(isOneSlipAway(typed, "refund"), typed);
});

test("two slips are another word", () => {
  for (const typed of ["refn", "rfnud", "redund1", "fund"]) assert.ok(!isOneSlipAway(typed, "refund"), typed);
});
