import assert from "node:assert/strict";
import { test } from "node:test";
import { hours } from "@nebulahex/contract";
import { comesBack, momentOf } from "./team-hours.ts";

const berlin = hours.parse({
  timeZone: "Europe/Berlin",
  weekly: {
    monday: [
      { opens: "09:00", closes: "12:00" },
      { opens: "13:00", closes: "17:30" },
    ],
    friday: [{ opens: "09:00", closes: "24:00" }],
  },
});
const at = (time: string) => comesBack(berlin, new Date(time));

test("the team is there from when it opens until it closes, by its own clock", () => {
  assert.equal(at("2026-03-02T08:00:00Z"), null);
  assert.equal(at("2026-03-02T10:59:59Z"), null);
  assert.equal(at("2026-03-06T22:59:00Z"), null);
  assert.equal(at("2026-07-06T07:00:00Z"), null);
});

test("away, it comes back at its next opening: today, tomorrow or in a week", () => {
  const back = { timeZone: "Europe/Berlin", day: "monday" };
  assert.deepEqual(at("2026-03-02T07:59:00Z"), { ...back, inDays: 0, opens: "09:00" });
  assert.deepEqual(at("2026-03-02T11:30:00Z"), { ...back, inDays: 0, opens: "13:00" });
  assert.deepEqual(at("2026-03-02T18:00:00Z"), { ...back, inDays: 4, day: "friday", opens: "09:00" });
  assert.deepEqual(at("2026-03-06T23:30:00Z"), { ...back, inDays: 2, opens: "09:00" });
});

test("who has no hours, or is never there, promises nothing", () => {
  assert.equal(comesBack(null, new Date("2026-03-02T03:00:00Z")), null);
  const never = hours.parse({ timeZone: "UTC", weekly: {} });
  assert.equal(comesBack(never, new Date("2026-03-02T03:00:00Z")), null);
});

test("the moment when it is back is by its own clock, also where summer begins meanwhile", () => {
  const backAt = (time: string) => {
    const now = new Date(time);
    const back = comesBack(berlin, now);
    return back && momentOf(back, now).toISOString();
  };

  assert.equal(backAt("2026-03-02T07:59:31Z"), "2026-03-02T08:00:00.000Z");
  assert.equal(backAt("2026-03-02T18:00:00Z"), "2026-03-06T08:00:00.000Z");
  assert.equal(backAt("2026-03-28T12:00:00Z"), "2026-03-30T07:00:00.000Z");
  assert.equal(backAt("2026-10-24T23:30:00Z"), "2026-10-26T08:00:00.000Z");
});
