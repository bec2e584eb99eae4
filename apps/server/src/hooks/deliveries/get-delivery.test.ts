import assert from "node:assert/strict";
import { test } from "node:test";
import { attempted, happens, openScene } from "./scene.fixture.ts";

test("a delivery shows its request as it was sent, also when target and secret are others by now", async (t) => {
  const { world, acme, globex, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  await acme.call("POST", `/hooks/${hookId}/rotate-secret`, {});
  receiver.reply = { status: 500 };
  await happens(world, acme);
  const { id } = await attempted(acme, hookId, 1);
  await acme.call("POST", `/hooks/${hookId}/rotate-secret`, { overlapSeconds: 0 });
  await acme.call("PATCH", `/hooks/${hookId}`, { targetUrl: `${receiver.url}/elsewhere` });

  const shown = await acme.call("GET", `/deliveries/${id}`);

  const [received] = await receiver.gets(1);
  const { url, headers, body } = shown.body.request;
  assert.deepEqual([shown.body.status, shown.body.attempts.length], ["pending", 1]);
  assert.deepEqual([url, body], [receiver.url, received?.body]);
  const ofConnection = ["host", "connection", "content-length", "accept-encoding"];
  const sent = Object.entries(received?.headers ?? {}).filter(([name]) => !ofConnection.includes(name));
  assert.deepEqual(headers, Object.fromEntries(sent));
  assert.equal(String(headers?.["webhook-signature"]).split(" ").length, 2);
  assert.equal((await globex.call("GET", `/deliveries/${id}`)).body.code, "delivery.missing");
});

test("a delivery that was not tried yet has no request", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme);
  await attempted(acme, hookId, 1);
  await happens(world, acme);

  const [{ id }] = (await acme.call("GET", `/hooks/${hookId}/deliveries?limit=1`)).body.deliveries;

  const { status, request } = (await acme.call("GET", `/deliveries/${id}`)).body;
  assert.deepEqual([status, request], ["held", null]);
});
