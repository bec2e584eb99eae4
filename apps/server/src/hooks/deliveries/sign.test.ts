import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { systemClock } from "../../platform/clock/index.ts";
import { secretOf, sign } from "./sign.ts";

const secret = secretOf(new Uint8Array(32).fill(7));
const body = '{"id":"evt_1","data":{"name":"Zoë"}}';
const now = () => systemClock.now();

test("a delivery is verified by any library of Standard Webhooks", () => {
  const headers = sign([secret], "evt_1", now(), body);

  assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body));
  assert.throws(() => new Webhook(secret).verify(body.replace("Zoë", "Zoe"), headers));
  assert.throws(() => new Webhook(secretOf(new Uint8Array(32).fill(8))).verify(body, headers));
});

test("our own header signs the same text: id, time and body", () => {
  const headers = sign([secret], "evt_1", new Date("2026-03-14T09:21:47.999Z"), body);

  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const mac = createHmac("sha256", key).update(`evt_1.1773480107.${body}`).digest("hex");
  assert.equal(headers["x-nebulahex-signature"], `t=1773480107,v1=${mac}`);
});
