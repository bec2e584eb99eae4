import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { openApi, signUp } from "../../apps/server/src/test/smoke/api.ts";
import { startReceiver } from "../../apps/server/src/test/smoke/receiver.ts";
import { startServer } from "../../apps/server/src/test/smoke/running-server.ts";
import { type Load, load, type Target } from "./load.ts";

const rounds = 5;
const sameRows = `select c.*, m.author, m.text, m.sent_at from conversations c
  left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
  order by c.last_activity_at desc, c.id desc limit 25`;
const roundMs = 2000;
const keys = 50;

/** What authentication, limits, schemas and durability cost: ours and a bare server in turn, on the same machine. */
await using opened = new AsyncDisposableStack();
const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-bench-"));
opened.defer(() => rm(dataDir, { recursive: true, force: true }));
const server = await startServer(dataDir);
opened.defer(() => server.stop());
const receiver = await startReceiver();
opened.defer(() => receiver.close());

const session = await signUp(server.url, "bench@example.com");
await session("POST", "/api/v1/workspaces", { name: "Bench" });
const callers = await Promise.all(Array.from({ length: keys }, makeKey));
const [first = {}] = callers;
const call = openApi(server.url, first);
const bot = await call("POST", "/api/v1/bots", { name: "Bench" });
const conversations = await Promise.all(Array.from({ length: 25 }, () => startConversation(bot.id)));
await call("POST", "/api/v1/hooks", { event: "message.sent", targetUrl: receiver.url });

const me = JSON.stringify(await call("GET", "/api/v1/auth/me"));
const yardstick = await startYardstick(me);
const ours = (path: string): Target => ({ origin: server.url, path, method: "GET", headers: callers });
const bare = (path: string): Target => ({ origin: yardstick, path, method: "GET", headers: [{}] });
const json = { "content-type": "application/json" };
const body = (count: number) =>
  JSON.stringify({
    conversationId: conversations[count % conversations.length],
    message: "A message of usual length, as people write them.",
  });

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; 50 connections, ${rounds} rounds of ${roundMs} ms each, in turn\n`,
);
await compare("GET /auth/me", "bare route, same bytes", 0.6, ours("/api/v1/auth/me"), bare("/same-bytes"));
await compare("GET /bots", "bare route, one statement", 0.8, ours("/api/v1/bots"), bare("/same-rows"));
await compare(
  "GET /conversations",
  "bare route, one statement",
  0.8,
  ours("/api/v1/conversations"),
  bare("/same-rows"),
);
await compare(
  "POST send-message",
  "bare route, insert alone",
  0.5,
  {
    origin: server.url,
    path: "/api/v1/actions/send-message",
    method: "POST",
    headers: callers.map((caller) => ({ ...caller, ...json })),
    body,
  },
  { origin: yardstick, path: "/insert", method: "POST", headers: [json], body },
);

async function makeKey(): Promise<Record<string, string>> {
  const { keyId } = await session("POST", "/api/v1/auth/keys", {
    name: "Bench",
    rateLimitPerMinute: 100_000,
  });
  const { key } = await session("POST", `/api/v1/auth/keys/${keyId}/reveal`);
  return { authorization: `Bearer ${key}` };
}

async function startConversation(botId: string): Promise<string> {
  const { token, conversationId } = await openApi(server.url, {})("POST", "/api/widget/v1/sessions", {
    botId,
  });
  await openApi(server.url, { authorization: `Bearer ${token}` })("POST", "/api/widget/v1/person");
  return conversationId;
}

async function startYardstick(bytes: string): Promise<string> {
  const connection = {
    host: join(dataDir, "postgres"),
    port: 5432,
    user: "nebulahex",
    database: "nebulahex",
    ssl: false,
  };
  const rows = { name: "rows", text: sameRows };
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "yardstick.ts"), JSON.stringify({ connection, bytes, rows })],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  opened.defer(async () => void child.kill());
  const [line] = await once(child.stdout, "data");
  return String(line).trim();
}

async function compare(name: string, against: string, reach: number, our: Target, their: Target) {
  const pairs: [Load, Load][] = [];
  await load(our, 500);
  await load(their, 500);
  for (let round = 0; round < rounds; round++)
    pairs.push([await load(our, roundMs), await load(their, roundMs)]);

  const ratios = pairs.map(([one, other]) => one.perSecond / other.perSecond).sort((a, b) => a - b);
  const middle = (of: (pair: [Load, Load]) => number) =>
    pairs.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  console.log(
    `${name.padEnd(20)} ${middle(([one]) => one.perSecond)
      .toFixed(0)
      .padStart(6)}/s  p99 ${middle(([one]) => one.p99).toFixed(1)} ms   ` +
      `${against}: ${middle(([, other]) => other.perSecond).toFixed(0)}/s   ` +
      `ratio ${ratios[Math.floor(rounds / 2)]?.toFixed(2)} (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}), reach ${reach}`,
  );
}
