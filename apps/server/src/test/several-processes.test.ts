import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestRedis } from "../platform/redis/test-server.ts";
import { openInstallation } from "./installation.ts";
import { type Api, openApi, signUp } from "./smoke/api.ts";
import { Chat } from "./smoke/chat.ts";
import { openCompany } from "./smoke/company.ts";
import { start } from "./started.ts";
import { until } from "./until.ts";

test("without Redis a database has one process, which keeps its hold when its connection breaks", async (t) => {
  const { db, settings } = await openInstallation(t);
  const holders = async () =>
    (await db.pool.query("select pid from pg_locks where objid = 7146356 and granted")).rows.map(
      ({ pid }) => pid,
    );
  const first = await start(t, settings);
  await first.isUp();
  const [holder] = await holders();
  await db.pool.query("select pg_terminate_backend($1)", [holder]);
  await until("it is held again", async () => (await holders()).some((pid) => pid !== holder));

  const second = await start(t, settings);

  assert.equal(await second.exitCode(), 1);
  assert.match(second.output, /Another process of NebulaHex uses this database\. Set REDIS_URL/);
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200);
});

test("with Redis two processes share one exact limit, and a stream on one shows what the other stores", async (t) => {
  const redis = await startTestRedis();
  if (redis === null) return t.skip("redis-server is not installed");
  t.after(() => redis.remove());
  const { settings } = await openInstallation(t);
  const here = await start(t, { ...settings, REDIS_URL: redis.url });
  const there = await start(t, { ...settings, REDIS_URL: redis.url });
  await Promise.all([here.isUp(), there.isUp()]);
  const { call, session, headers } = await openCompany(here.url, "ada@example.com", "Acme");
  const { id: botId } = await call("POST", "/api/v1/bots", { name: "Help" });

  const chat = await Chat.open(here.url, botId);
  t.after(() => chat.leave());
  await chat.asks("Let me talk to a human please");
  const reply = { conversationId: chat.conversationId, message: "Hello, this is Ada." };
  const { messageId } = await openApi(there.url, headers)("POST", "/api/v1/actions/send-message", reply);
  await chat.sees(({ id }) => id === messageId);

  const { keyId } = await session("POST", "/api/v1/auth/keys", { name: "Slow", rateLimitPerMinute: 5 });
  const { key } = await session("POST", `/api/v1/auth/keys/${keyId}/reveal`);
  const statuses = [];
  for (const { url } of [here, there, here, there, here, there, here]) {
    const answer = await fetch(`${url}/api/v1/bots`, { headers: { authorization: `Bearer ${key}` } });
    statuses.push(answer.status);
  }
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
});

test("with Redis a key that is revoked, loses its member or its role on one process stops on the other within a second", async (t) => {
  const redis = await startTestRedis();
  if (redis === null) return t.skip("redis-server is not installed");
  t.after(() => redis.remove());
  const { settings } = await openInstallation(t);
  const here = await start(t, { ...settings, REDIS_URL: redis.url });
  const there = await start(t, { ...settings, REDIS_URL: redis.url });
  await Promise.all([here.isUp(), there.isUp()]);
  const { session, call } = await openCompany(here.url, "ada@example.com", "Acme");
  const grace = await invite(session, here.url, "grace@example.com");
  const linus = await invite(session, here.url, "linus@example.com");

  const changes: Record<string, { memberId?: string; refusal: number; change: (keyId: string) => unknown }> =
    {
      "a revoked key": { refusal: 401, change: (keyId) => call("DELETE", `/api/v1/auth/keys/${keyId}`) },
      "a removed member's key": {
        memberId: grace,
        refusal: 401,
        change: () => call("DELETE", `/api/v1/members/${grace}`),
      },
      "a changed role": {
        memberId: linus,
        refusal: 403,
        change: () => call("PATCH", `/api/v1/members/${linus}`, { role: "viewer" }),
      },
    };
  for (const [what, { memberId, refusal, change }] of Object.entries(changes)) {
    const { keyId } = await session("POST", "/api/v1/auth/keys", {
      name: what,
      rateLimitPerMinute: 100_000,
      ...(memberId !== undefined && { memberId }),
    });
    const { key } = await session("POST", `/api/v1/auth/keys/${keyId}/reveal`);
    const ask = async () => {
      const sentMs = performance.now();
      const { status } = await fetch(`${there.url}/api/v1/auth/keys`, {
        headers: { authorization: `Bearer ${key}` },
      });
      return { status, sentMs };
    };
    assert.equal((await ask()).status, 200);

    await change(keyId);
    const changedMs = performance.now();
    let calls = 0;
    const refused = await until(`${what} is refused`, async () => {
      const { status, sentMs } = await ask();
      calls += 1;
      assert.ok(status === refusal || sentMs - changedMs < 1000, `${what} passed after a second: ${status}`);
      return status === refusal ? { afterMs: Math.round(sentMs - changedMs) } : null;
    });
    t.diagnostic(`${what}: refused on the other process after ${refused.afterMs} ms, ${calls} calls`);
  }
});

/** Somebody new becomes an admin; the id of the membership. */
async function invite(session: Api, url: string, email: string): Promise<string> {
  const { link } = await session("POST", "/api/v1/invitations", { email, role: "admin" });
  const invited = await signUp(url, email);
  const token = String(link).split("#")[1];
  return (await invited("POST", "/api/v1/invitations/accept", { token })).memberId;
}
