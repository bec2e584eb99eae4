import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { until } from "../../../apps/server/src/test/until.ts";
import { openWorld } from "../../../apps/server/src/test/world.ts";
import { verifyWebhook, type WebhookHeaders } from "./index.ts";
import { openReplies } from "./replies.fixture.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const other = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
const body = '{"id":"evt_1","event":"message.sent","data":{"messageId":"Zoë"}}';
const now = new Date("2026-03-14T09:21:47Z");

/** The headers as any library of Standard Webhooks signs. */
function signed(by: string = secret, at: Date = now, text: string = body) {
  return {
    "webhook-id": "evt_1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(by).sign("evt_1", at, text),
  };
}

/** Our own header alone. */
function ownSigned(by: string = secret) {
  const mac = createHmac("sha256", Buffer.from(by.slice("whsec_".length), "base64"));
  return {
    "X-NebulaHex-Signature": `t=1773480107,v1=${mac.update(`evt_1.1773480107.${body}`).digest("hex")}`,
  };
}

function refuses(fault: string, text: unknown, headers: WebhookHeaders, by: string | string[] = secret) {
  const verified = verifyWebhook(text as string, headers, by, { now });
  return assert.rejects(verified, { name: "WebhookError", fault });
}

test("a delivery of the server is trusted, by either kind of header, and gives its event", async (t) => {
  const { acme, clock } = await openWorld(t);
  const receiver = await openReplies(t);
  const hook = (await acme.subscribes("message.sent", `${receiver.url}/in`)).body;
  const visitor = await acme.visitor();
  await visitor.says("Hello");
  const delivery = await until("a delivery came", () => receiver.heard[0]);
  const { "x-nebulahex-signature": own, ...standard } = delivery.headers;
  const ownOnly = { "x-nebulahex-signature": own };

  for (const headers of [delivery.headers, standard, ownOnly]) {
    const event = await verifyWebhook(delivery.body, headers, hook.signingSecret, { now: clock.now() });
    assert.equal(event.workspaceId, acme.workspaceId);
    assert.ok(event.event === "message.sent");
    assert.equal(event.data.conversationId, visitor.conversationId);
  }
  await assert.rejects(verifyWebhook(delivery.body, delivery.headers, hook.signingSecret), {
    fault: "expired",
  });
});

test("what any library of Standard Webhooks signed is trusted", async () => {
  assert.deepEqual(await verifyWebhook(body, signed(), secret, { now }), JSON.parse(body));
});

test("text and bytes are the same body", async () => {
  const bytes = new TextEncoder().encode(body);
  for (const raw of [body, bytes, bytes.buffer, Buffer.from(body)]) {
    assert.equal((await verifyWebhook(raw, signed(), secret, { now })).id, "evt_1");
  }
});

test("headers of Fetch, Node, Lambda and many values are all read", async () => {
  const names = Object.entries(signed());
  const upper = Object.fromEntries(names.map(([name, value]) => [name.toUpperCase(), value]));
  const many = Object.fromEntries(names.map(([name, value]) => [name, [value]]));
  for (const headers of [new Headers(signed()), upper, many, new Map(names) as never, ownSigned()]) {
    assert.equal((await verifyWebhook(body, headers, secret, { now })).id, "evt_1");
  }
});

test("a changed body, id or time is refused", async () => {
  await refuses("wrong_signature", body.replace("Zoë", "Zoe"), signed());
  await refuses("wrong_signature", body, { ...signed(), "webhook-id": "evt_2" });
  await refuses("wrong_signature", body, { ...signed(), "webhook-timestamp": "1773480108" });
  await refuses("wrong_signature", body.replace("evt_1", "evt_2"), ownSigned());
});

test("another hook's secret is refused", async () => {
  await refuses("wrong_signature", body, signed(other));
  await refuses("wrong_signature", body, ownSigned(other));
});

test("while a secret is replaced, one of several that fits is enough, on either side", async () => {
  const both = {
    ...signed(),
    "webhook-signature": `${signed(other)["webhook-signature"]} ${signed()["webhook-signature"]}`,
  };
  const [, ownMac] = ownSigned()["X-NebulaHex-Signature"].split(",");
  const ownBoth = { "x-nebulahex-signature": `${ownSigned(other)["X-NebulaHex-Signature"]},${ownMac}` };

  for (const headers of [both, ownBoth]) assert.ok(await verifyWebhook(body, headers, secret, { now }));
  assert.ok(await verifyWebhook(body, signed(), [other, secret], { now }));
  await refuses("wrong_signature", body, signed(), []);
});

test("what was signed over 300 seconds ago, or from now, is refused, unless told otherwise", async () => {
  const at = (seconds: number) => signed(secret, new Date(now.getTime() + seconds * 1000));

  for (const seconds of [-300, 300]) assert.ok(await verifyWebhook(body, at(seconds), secret, { now }));
  for (const seconds of [-301, 301]) await refuses("expired", body, at(seconds));
  assert.ok(await verifyWebhook(body, at(-301), secret, { now, toleranceSeconds: 600 }));
});

test("a request without signature, or with one of another form, says what is missing", async () => {
  const { "webhook-signature": _, ...unsigned } = signed();
  await refuses("missing_header", body, {});
  await refuses("missing_header", body, unsigned);
  await refuses("missing_header", body, { ...signed(), "webhook-signature": "v2,abc" });
  await refuses("missing_header", body, { ...signed(), "webhook-timestamp": "today" });
  await refuses("missing_header", body, { "x-nebulahex-signature": "v1=abc" });
});

test("a body that a parser has read is told as such", async () => {
  await refuses("body_not_raw", JSON.parse(body), signed());
  await refuses("body_not_raw", "null", ownSigned());
  await refuses("body_not_raw", "not JSON", ownSigned());
});

test("a secret that is none is told as such, and never trusted", async () => {
  for (const wrong of ["", "whsec_", "whsec_*", secret.slice("whsec_".length)]) {
    await refuses("malformed_secret", body, signed(), wrong);
  }
});
