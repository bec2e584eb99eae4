import assert from "node:assert/strict";
import { test } from "node:test";
import { readMoment } from "./read-moment.ts";

test("a moment is read as PostgreSQL writes it, in any zone and to the microsecond", () => {
  const moments = {
    "2026-11-24 19:48:56+00": "2026-11-24T19:48:56.000Z",
    "2026-11-24 19:48:56.1+00": "2026-11-24T19:48:56.100Z",
    "2026-11-24 19:48:56.123999+00": "2026-11-24T19:48:56.123Z",
    "2026-11-24 19:48:56.5+05:30": "2026-11-24T14:18:56.500Z",
    "0044-03-15 12:00:00+00 BC": "-000043-03-15T12:00:00.000Z",
    "12026-01-01 00:00:00+00": "+012026-01-01T00:00:00.000Z",
  };
  for (const [text, iso] of Object.entries(moments)) assert.equal(readMoment(text).toISOString(), iso);
});
