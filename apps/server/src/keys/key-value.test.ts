import assert from "node:assert/strict";
import { test } from "node:test";
import { isWellFormed, makeKeyValue } from "./key-value.ts";

test("a new value has the published form and passes its own check", () => {
  const value = makeKeyValue();

  assert.match(value, /^nhx_sk_[0-9A-Za-z]{32}[0-9A-Za-z]{6}$/);
  assert.ok(isWellFormed(value));
});

test("the check is the CRC32 of all before it, in base 62, so that other tools can find leaked keys", () => {
  assert.ok(isWellFormed(`nhx_sk_${"0".repeat(32)}2Xl0QM`));
});

test("one wrong character anywhere is noticed", () => {
  const value = makeKeyValue();

  for (let place = "nhx_sk_".length; place < value.length; place += 1) {
    const other = value[place] === "a" ? "b" : "a";
    assert.ok(!isWellFormed(value.slice(0, place) + other + value.slice(place + 1)), `place ${place}`);
  }
});

test("what is too short, too long or of other characters is no key", () => {
  const value = makeKeyValue();

  for (const text of [
    "",
    "nhx_sk_",
    value.slice(0, -1),
    `${value}0`,
    value.replace(/.$/, "-"),
    `${value}\n`,
  ]) {
    assert.ok(!isWellFormed(text), JSON.stringify(text));
  }
});
