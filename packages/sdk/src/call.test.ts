import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type ClientOptions, createClient, NebulaHexError } from "./index.ts";
import { openReplies, type Reply, refusal } from "./replies.fixture.ts";

const bots: Reply = { status: 200, body: { bots: [], nextCursor: null } };
const made: Reply = { status: 201, body: { id: "bot_1" } };

/** A client of a server that gives these replies; the waits between tries are noted and not waited for. */
async function openScene(t: TestContext, replies: Reply[], options: Partial<ClientOptions> = {}) {
  const { url, heard } = await openReplies(t, ...replies);
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  return { heard, waits, client: createClient({ apiKey: "nhx_sk_1", baseUrl: url, sleep, ...options }) };
}

function isBetween(value: number | undefined, least: number, most: number) {
  assert.ok(value !== undefined && value >= least && value <= most, `${value} is not in ${least}…${most}`);
}

test("a call over the limit comes again when the server says, and then gives its answer", async (t) => {
  const { client, heard, waits } = await openScene(t, [
    refusal(429, "rate_limit.exceeded", { "retry-after": "7" }),
    bots,
  ]);

  assert.deepEqual(await client.bots.list(), { bots: [], nextCursor: null });
  assert.equal(heard.length, 2);
  isBetween(waits[0], 7000, 7250);
});

test("whatever its method, a call that a busy server refused comes again", async (t) => {
  const busy = refusal(503, "server.unavailable", { "retry-after": "1" });
  const { client, heard } = await openScene(t, [busy, bots, busy, { status: 204 }]);

  await client.bots.update({ botId: "bot_1", name: "New" });
  await client.bots.delete({ botId: "bot_1" });

  assert.deepEqual(
    heard.map(({ method }) => method),
    ["PATCH", "PATCH", "DELETE", "DELETE"],
  );
});

test("a wait of more than a minute is the caller's to decide", async (t) => {
  const { client, heard } = await openScene(t, [
    refusal(429, "rate_limit.exceeded", { "retry-after": "61" }),
  ]);

  await assert.rejects(async () => client.bots.list(), { status: 429, retryAfterSeconds: 61 });
  assert.equal(heard.length, 1);
});

test("a POST whose answer got lost comes again with the same Idempotency-Key, later each time", async (t) => {
  const { client, heard, waits } = await openScene(t, ["hang up", refusal(500, "server.fault"), made]);

  assert.deepEqual(await client.bots.create({ name: "Help desk" }), { id: "bot_1" });
  const keys = heard.map(({ headers }) => headers["idempotency-key"]);
  assert.match(String(keys[0]), /^[0-9a-f]{32}$/);
  assert.deepEqual(keys, [keys[0], keys[0], keys[0]]);
  assert.deepEqual(new Set(heard.map(({ body }) => body)), new Set(['{"name":"Help desk"}']));
  isBetween(waits[0], 250, 500);
  isBetween(waits[1], 500, 1000);
});

test("two calls have two Idempotency-Keys, and the caller's own goes before", async (t) => {
  const { client, heard } = await openScene(t, [made, made, made]);

  await client.bots.create({ name: "One" });
  await client.bots.create({ name: "Two" });
  await client.bots.create({ name: "Three" }, { idempotencyKey: "mine" });

  const keys = heard.map(({ headers }) => headers["idempotency-key"]);
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], "mine");
});

test("a repeat that meets its first still running waits for it", async (t) => {
  const running = refusal(409, "idempotency.in_progress", { "retry-after": "5" });
  const { client, waits } = await openScene(t, [running, made]);

  await client.bots.create({ name: "Help desk" });

  isBetween(waits[0], 5000, 5250);
});

test("what a repeat could do twice, or show no second time, is not repeated when its answer got lost", async (t) => {
  const { client, heard } = await openScene(t, ["hang up", "hang up", "hang up"]);

  await assert.rejects(client.bots.update({ botId: "bot_1", name: "New" }), { code: "client.unreachable" });
  await assert.rejects(client.bots.delete({ botId: "bot_1" }), { code: "client.unreachable" });
  await assert.rejects(client.keys.reveal({ keyId: "key_1" }), { code: "client.unreachable", status: 0 });
  assert.equal(heard.length, 3);
});

test("a refusal that a repeat would not change is thrown at once, with all that the server said", async (t) => {
  const errors = [{ pointer: "/name", code: "too_small", message: "Give a name." }];
  const body = { code: "request.invalid", detail: "Give a name.", errors };
  const { client, heard } = await openScene(t, [{ status: 422, headers: { "request-id": "req_9" }, body }]);

  const error = await client.bots.create({ name: "" }).catch((thrown) => thrown);

  assert.ok(error instanceof NebulaHexError);
  const { status, code, detail, requestId } = error;
  assert.deepEqual([status, code, detail, requestId], [422, "request.invalid", "Give a name.", "req_9"]);
  assert.deepEqual(error.errors, errors);
  assert.equal(error.message, "request.invalid: Give a name. (req_9)");
  assert.equal(heard.length, 1);
});

test("tries end with maxRetries", async (t) => {
  const busy = refusal(503, "server.unavailable", { "retry-after": "1" });
  const { client, heard } = await openScene(t, [busy, busy, busy, busy], { maxRetries: 3 });

  await assert.rejects(client.auth.whoAmI(), { code: "server.unavailable" });
  assert.equal(heard.length, 4);
});

test("an answer that is not of NebulaHex is told as such", async (t) => {
  const page: Reply = { status: 200, body: "<html>Welcome</html>" };
  const { client } = await openScene(t, [page, { status: 302, headers: { location: "/login" } }]);

  await assert.rejects(client.auth.whoAmI(), { code: "client.unreadable_answer", status: 200 });
  await assert.rejects(client.auth.whoAmI(), { code: "client.unreadable_answer", status: 302 });
});

test("a try that takes too long ends, and the next one may answer", async (t) => {
  const { client, heard } = await openScene(t, ["hang", bots]);

  await client.bots.list({}, { timeoutMs: 500 });

  assert.equal(heard.length, 2);
});

test("a call that always takes too long says so", async (t) => {
  const { client } = await openScene(t, ["hang"], { maxRetries: 0, timeoutMs: 1 });

  await assert.rejects(client.auth.whoAmI(), { code: "client.timed_out", status: 0 });
});

test("the caller's signal ends a call and throws its reason", async (t) => {
  const { client } = await openScene(t, ["hang"]);
  const stop = new AbortController();

  const waiting = client.auth.whoAmI({ signal: stop.signal });
  setImmediate(() => stop.abort(new Error("enough")));

  await assert.rejects(waiting, /enough/);
  await assert.rejects(client.auth.whoAmI({ signal: stop.signal }), /enough/);
});

test("input goes where the operation takes it: path, query or body", async (t) => {
  const { client, heard } = await openScene(t, [bots, bots, bots, { status: 204 }]);

  await client.messages.list({ conversationId: "cnv/1?", limit: 5, cursor: undefined });
  await client.bots.update({ botId: "bot_1", isActive: false });
  await client.hooks.test({ hookId: "hook_1" });
  await client.members.remove({ memberId: "mem_1", reissueKeysTo: "mem_2" });

  assert.deepEqual(
    heard.map(({ method, url, body }) => [method, url, body]),
    [
      ["GET", "/api/v1/conversations/cnv%2F1%3F/messages?limit=5", ""],
      ["PATCH", "/api/v1/bots/bot_1", '{"isActive":false}'],
      ["POST", "/api/v1/hooks/hook_1/test", ""],
      ["DELETE", "/api/v1/members/mem_1?reissueKeysTo=mem_2", ""],
    ],
  );
});

test("an id that would lead elsewhere is refused before anything is called", async (t) => {
  const { client, heard } = await openScene(t, []);

  for (const botId of ["", ".", ".."]) await assert.rejects(client.bots.delete({ botId }), TypeError);
  assert.equal(heard.length, 0);
});

test("a client without a key or a URL is refused when it is made", () => {
  assert.throws(() => createClient({ apiKey: "", baseUrl: "https://chat.example" }), /apiKey is empty/);
  assert.throws(() => createClient({ apiKey: "nhx_sk_1", baseUrl: "chat.example" }), TypeError);
  assert.throws(() => createClient({ apiKey: "nhx_sk_1", baseUrl: "ftp://chat.example" }), /no http/);
});

test("a client of the browser's session sends no key, and the workspace it means", async (t) => {
  const { client, heard } = await openScene(t, [bots], { apiKey: null, workspaceId: "wsp_1" });

  await client.bots.list();

  assert.equal(heard[0]?.headers.authorization, undefined);
  assert.equal(heard[0]?.headers["nebulahex-workspace"], "wsp_1");
});
