import assert from "node:assert/strict";
import { test } from "node:test";
import { openReceiver } from "./deliveries/receiver.fixture.ts";
import { happens, openScene } from "./deliveries/scene.fixture.ts";

test("a hook is sent elsewhere, and its note changed, without a new subscription", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const elsewhere = await openReceiver(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;

  const changed = await acme.call("PATCH", `/hooks/${hookId}`, {
    targetUrl: elsewhere.url,
    description: "CRM",
  });
  assert.deepEqual(
    [changed.status, changed.body.targetUrl, changed.body.description],
    [200, elsewhere.url, "CRM"],
  );
  const cleared = await acme.call("PATCH", `/hooks/${hookId}`, { description: null });
  assert.deepEqual([cleared.body.targetUrl, cleared.body.description], [elsewhere.url, null]);

  await happens(world, acme);
  await elsewhere.gets(1);
  assert.equal(receiver.received.length, 0);
});

test("a changed target is checked like a new one, and a refusal changes nothing", async (t) => {
  const { acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;

  const refused = await acme.call("PATCH", `/hooks/${hookId}`, { targetUrl: "https://10.0.0.5/in" });

  assert.deepEqual([refused.status, refused.body.code], [422, "hook.target_refused"]);
  assert.equal((await acme.call("GET", `/hooks/${hookId}`)).body.targetUrl, receiver.url);
});

test("a change is in the audit log", async (t) => {
  const { acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  await acme.call("PATCH", `/hooks/${hookId}`, { description: "CRM" });
  await acme.call("POST", `/hooks/${hookId}/rotate-secret`, {});

  const { entries } = (await acme.call("GET", "/audit-log?limit=2")).body;
  assert.deepEqual(
    entries.map((entry: { action: string; subjectId: string }) => [entry.action, entry.subjectId]),
    [
      ["hook.secret_rotated", hookId],
      ["hook.changed", hookId],
    ],
  );
});
