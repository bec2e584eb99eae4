import assert from "node:assert/strict";
import { test } from "node:test";
import { generator } from "../../test/random.ts";
import { openWorld } from "../../test/world.ts";

const windowMs = 60_000;
const limit = 60;

/** How many of the counted calls lie in the window that ends at a moment. */
const inWindow = (counted: readonly number[], atMs: number) =>
  counted.filter((countedMs) => countedMs > atMs - windowMs && countedMs <= atMs).length;

/** The whole seconds after which a count over all earlier calls lets one more pass. */
function secondsToWait(counted: readonly number[], atMs: number): number {
  for (let seconds = 0; ; seconds++) {
    if (inWindow(counted, atMs + seconds * 1000) < limit) return seconds;
  }
}

test("no 60 seconds take more than 60 calls of a key; a refused call passes after Retry-After and no second sooner", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const seed = 20_260_314;
  const { pick } = generator(seed);
  const made = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body: { name: "Usual" } });
  const shown = await call("POST", `/api/v1/auth/keys/${made.body.keyId}/reveal`, { as: acme.owner });
  const as = { authorization: `Bearer ${shown.body.key}` };
  const asks = [
    () => call("GET", "/api/v1/bots", { as }),
    () => call("GET", "/api/v1/bots/nothing", { as }),
    () => call("POST", "/api/v1/bots", { as, body: "{" }),
    () => call("POST", "/api/v1/workspaces", { as, body: {} }),
    () => call("GET", "/api/v1/nowhere", { as }),
    () => call("DELETE", "/api/v1/bots", { as }),
  ];
  const counted: number[] = [];
  const statuses = new Map<number, number>();

  for (let calls = 0; calls < 400; calls++) {
    clock.advance(pick([0, 0, 1, 7, 250, 999, 1000, 1500, 2500]));
    if (calls % 100 === 99) clock.advance(pick([0, 20_000, 59_999, 60_000]));
    const nowMs = clock.now().getTime();
    await call("OPTIONS", "/api/v1/bots", { as });
    const mayPass = inWindow(counted, nowMs) < limit;

    const { status, headers } = await pick(asks)();

    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    assert.equal(status !== 429, mayPass, `call ${calls}`);
    assert.notEqual(status, 401);
    assert.equal(headers["ratelimit-policy"], '"default";q=60;w=60');
    if (mayPass) {
      counted.push(nowMs);
      assert.match(String(headers.ratelimit), new RegExp(`;r=${limit - inWindow(counted, nowMs)};`));
      continue;
    }
    const seconds = Number(headers["retry-after"]);
    assert.equal(seconds, secondsToWait(counted, nowMs));
    if (calls % 3 > 0) continue;
    clock.advance((seconds - 1) * 1000);
    assert.equal((await pick(asks)()).status, 429, "a second sooner");
    clock.advance(1000);
    assert.notEqual((await pick(asks)()).status, 429, "after Retry-After");
    counted.push(clock.now().getTime());
  }
  for (const atMs of counted) assert.ok(inWindow(counted, atMs) <= limit);
  t.diagnostic(
    `seed ${seed}: ${counted.length} calls passed, answers ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(", ")}`,
  );
});

test("each key has a window of its own, and a bad key is told 429, not 401, when its address has called too often", async (t) => {
  const { acme, globex, call } = await openWorld(t, { ADDRESS_CALLS_PER_MINUTE: "5" });
  const ask = async (as: Record<string, string>) => (await call("GET", "/api/v1/bots", { as })).status;
  let refused = 0;
  while ((await ask(acme.key)) === 200) refused += 1;

  assert.ok(refused <= limit);
  assert.equal(await ask(acme.key), 429);
  assert.equal(await ask(globex.key), 200);
  const bad = { authorization: "Bearer nhx_sk_nothing" };
  const statuses = [];
  for (let calls = 0; calls < 7; calls++) statuses.push(await ask(bad));
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429]);
});
