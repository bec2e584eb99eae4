import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type Api, listAll } from "./smoke/api.ts";
import { openCompany, subscribe, teach } from "./smoke/company.ts";
import { checkDeliveries } from "./smoke/news.ts";
import { readDemo } from "./smoke/real-questions.ts";
import { startReceiver } from "./smoke/receiver.ts";
import { startServer } from "./smoke/running-server.ts";
import { type Promised, Traffic } from "./smoke/traffic.ts";
import { until } from "./until.ts";

/** More than the lease of a delivery that was under way when its process was killed. */
const mostWaitMs = 60_000;
const rounds = ["server", "database", "server", "database", "both", "server"] as const;

test("killed in the middle of its work, server or database, it comes back by itself and keeps what it acknowledged", async (t) => {
  await using opened = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-crash-"));
  opened.defer(() => rm(dataDir, { recursive: true, force: true }));
  const receiver = await startReceiver();
  opened.defer(() => receiver.close());
  const settings = {
    LOG_LEVEL: "silent",
    ADDRESS_CALLS_PER_MINUTE: "100000",
    VISITOR_CALLS_PER_MINUTE: "10000",
  };
  let server = await startServer(dataDir, settings);
  opened.defer(() => server.stop());

  const { url } = server;
  const { call, headers, workspaceId } = await openCompany(url, "ada@example.com", "Acme");
  const botId: string = (await call("POST", "/api/v1/bots", { name: "Help" })).id;
  const knowledge = await readDemo();
  await teach(call, botId, knowledge);
  const secrets = await subscribe(call, receiver);

  const traffic = new Traffic({ url, headers, botId, questions: knowledge.questions });
  for (const killed of rounds) {
    await isBusy(traffic);
    if (killed !== "server") await server.killDatabase();
    if (killed !== "database") {
      await server.kill();
      server = await startServer(dataDir, { ...settings, PORT: new URL(url).port });
    }
  }
  await isBusy(traffic);
  await traffic.end();

  for (const promised of traffic.promised) await isKept(call, promised);
  await leadsAreKept(call, traffic.promised);
  const delivered = await checkDeliveries({ call, workspaceId, secrets }, receiver, { mostMs: mostWaitMs });
  t.diagnostic(
    `${rounds.length} kills (${rounds.join(", ")}): ${traffic.promised.length} visitors, ` +
      `${traffic.acknowledged} messages acknowledged, all kept once; ${delivered.events} events, ` +
      `${delivered.deliveries} deliveries, ${delivered.repeated} more than once, 0 missing`,
  );
});

async function isBusy(traffic: Traffic): Promise<void> {
  const before = traffic.acknowledged;
  await until("visitors are served", () => traffic.acknowledged >= before + 60);
}

type Message = { id: string; author: string; text: string; sequence: number };

/** Each message of the visitor's once, answered or with the team; the stream showed what the thread holds. */
async function isKept(call: Api, { chat, reply }: Promised): Promise<void> {
  const { conversationId, acknowledged } = chat;
  const thread = await call("GET", `/api/v1/conversations/${conversationId}`);
  const messages = await listAll<Message>(
    call,
    `/api/v1/conversations/${conversationId}/messages`,
    "messages",
  );
  const of = (author: string) => messages.filter((message) => message.author === author).map(({ id }) => id);

  assert.deepEqual(
    of("visitor"),
    acknowledged.map(({ id }) => id),
  );
  assert.deepEqual(of("team"), reply === null ? [] : [reply]);
  if (thread.status === "bot") assert.equal(of("bot").length, acknowledged.length);
  assert.deepEqual(
    [...chat.messages.values()].map(({ sequence, text }) => ({ sequence, text })),
    messages.map(({ sequence, text }) => ({ sequence, text })),
  );
}

async function leadsAreKept(call: Api, promised: readonly Promised[]): Promise<void> {
  const leads = await listAll<{ email: string }>(call, "/api/v1/leads", "leads");
  assert.deepEqual(leads.map(({ email }) => email).sort(), promised.flatMap(({ lead }) => lead ?? []).sort());
}
