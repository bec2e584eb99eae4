import assert from "node:assert/strict";
import { test } from "node:test";
import { isSameNumber, placeOfNumber } from "./order-number.ts";

test("every way of writing a number is the same number", () => {
  for (const written of ["#W2611340", "w2611340", "W-2611340", "w 2611340", "# W2611340", "2611340"]) {
    assert.ok(isSameNumber("#W2611340", written), written);
    assert.equal(placeOfNumber(written), "2611340");
  }
});

test("other digits or other letters are another number", () => {
  for (const other of ["#W2611341", "X2611340", "", "W26113400"])
    assert.ok(!isSameNumber("#W2611340", other), other);
});
