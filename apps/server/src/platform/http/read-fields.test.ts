import assert from "node:assert/strict";
import { test } from "node:test";
import type { Caller } from "../../test/call.ts";
import { openWorld } from "../../test/world.ts";

const type = "application/x-www-form-urlencoded;charset=UTF-8";
const form = (as: Caller, body: string, more: Record<string, string> = {}) => ({
  as,
  body,
  headers: { "content-type": type, ...more },
});

test("an action takes a form as it takes JSON", async (t) => {
  const { acme, call } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "waiting" });
  const act = (action: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
    call(
      "POST",
      `/api/v1/actions/${action}`,
      form(acme.key, String(new URLSearchParams({ conversationId, ...fields })), more),
    );
  const once = { "idempotency-key": "once" };

  const sent = await act("send-message", { message: "Grüße & 100% = all + more" }, once);
  const again = await act("send-message", { message: "Grüße & 100% = all + more" }, once);
  const other = await act("send-message", { message: "Else" }, once);
  const spam = await act("mark-spam", { isSpam: "false" });
  const freed = await act("assign-conversation", { memberId: "" });

  assert.equal(sent.status, 201, sent.text);
  assert.deepEqual([again.text, again.headers["idempotent-replayed"]], [sent.text, "true"]);
  assert.equal(other.body.code, "idempotency.mismatch");
  assert.equal(spam.status, 200, spam.text);
  assert.deepEqual([freed.body.status, freed.body.assignee], ["waiting", null]);
  const { messages } = (await acme.call("GET", `/conversations/${conversationId}/messages`)).body;
  assert.equal(messages.at(-1).text, "Grüße & 100% = all + more");
});

test("a form that is no form, or says a thing twice, is refused as JSON is", async (t) => {
  const { acme, call } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "waiting" });
  const send = (body: string) => call("POST", "/api/v1/actions/send-message", form(acme.key, body));

  const broken = await send(`conversationId=${conversationId}&message=%E0%A4%A`);
  const twice = await send(`conversationId=${conversationId}&message=one&message=two`);
  const empty = await send("");

  assert.deepEqual([broken.status, broken.body.code], [400, "request.malformed"]);
  assert.deepEqual([twice.status, twice.body.errors[0].pointer], [422, "/message"]);
  assert.deepEqual([empty.status, empty.body.errors.length], [422, 2]);
});

test("a form is read for actions and for nothing else", async (t) => {
  const { acme, call } = await openWorld(t);

  const bot = await call("POST", "/api/v1/bots", form(acme.key, "name=Second"));
  const hook = await call("POST", "/api/v1/hooks", form(acme.key, "event=message.sent"));

  for (const refused of [bot, hook]) {
    assert.deepEqual([refused.status, refused.body.code], [415, "request.unsupported_media"]);
  }
});
