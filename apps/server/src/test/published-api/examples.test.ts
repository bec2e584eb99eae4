import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../world.ts";

test("the published examples pass as they are written", async (t) => {
  const { acme, call } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "waiting" });
  const post = (path: string, body: string) => call("POST", `/api/v1${path}`, { as: acme.key, body });

  const bots = await call("GET", "/api/v1/bots", { as: acme.key });
  assert.match(
    bots.text,
    /^\{"bots":\[\{"id":"bot_[0-9a-z]{20,}","name":"Acme Bot","isActive":true,"createdAt":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\}\],/,
  );
  const hook = await post("/hooks", '{"event":"message.sent","targetUrl":"https://acme.example/in"}');
  assert.equal(hook.status, 201);
  assert.match(hook.body.hookId, /^hook_[0-9a-z]{20,}$/);
  assert.match(hook.body.signingSecret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const sent = await post(
    "/actions/send-message",
    `{"conversationId":"${conversationId}","message":"Hello"}`,
  );
  assert.deepEqual([sent.status, sent.body.conversationId], [201, conversationId]);
  const resolved = await post("/actions/resolve-conversation", `{"conversationId":"${conversationId}"}`);
  assert.deepEqual([resolved.status, resolved.body.status], [200, "resolved"]);
});
