import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openApi, signUp } from "../../apps/server/src/test/smoke/api.ts";
import { startReceiver } from "../../apps/server/src/test/smoke/receiver.ts";
import { startServer } from "../../apps/server/src/test/smoke/running-server.ts";
import { checkKeys } from "./check-keys.ts";
import { compare, roundMs, rounds } from "./compare.ts";
import { connections, type Target } from "./load.ts";

const rows = 25;
const keys = 10;

/** What authentication, limits, schemas and durability cost: ours and a bare server in turn, on the same machine. */
await using opened = new AsyncDisposableStack();
const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-bench-"));
opened.defer(() => rm(dataDir, { recursive: true, force: true }));
const connection = { host: join(dataDir, "postgres"), port: 5432, user: "nebulahex", database: "nebulahex" };
const server = await startServer(dataDir);
opened.defer(() => server.stop());
const receiver = await startReceiver();
opened.defer(() => receiver.close());

const session = await signUp(server.url, "bench@example.com");
const workspace = await session("POST", "/api/v1/workspaces", { name: "Bench" });
const callers = await Promise.all(Array.from({ length: keys }, makeCaller));
const [first = {}] = callers;
const call = openApi(server.url, first);
const bots = await inTurn(rows, (number) => call("POST", "/api/v1/bots", { name: `Bot ${number}` }));
const conversations = await inTurn(rows, () => startConversation(bots[0].id));
await call("POST", "/api/v1/hooks", { event: "message.sent", targetUrl: receiver.url });
const yardstick = await startYardstick();

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, PostgreSQL ${await postgresVersion()}; ` +
    `${connections} connections of ${keys} keys, ${rounds} rounds of ${roundMs} ms each, in turn; medians, least and most\n`,
);
await compareReads("/auth/me", "/me", "bare route, same bytes", 0.6);
await compareReads("/bots", "/bots", "bare route, one statement, same rows", 0.8);
await compareReads("/conversations", "/conversations", "bare route, one statement, same rows", 0.8);
await compareMessages();
await checkKeys(session, connection, dataDir);

async function compareReads(path: string, theirPath: string, against: string, reach: number) {
  const ours: Target = {
    origin: server.url,
    pid: server.pid,
    path: `/api/v1${path}`,
    method: "GET",
    headers: callers,
  };
  const theirs: Target = { ...yardstick, path: theirPath, method: "GET", headers: [{}] };
  const [our, their] = [await textOf(ours), await textOf(theirs)];
  if (our !== their) throw new Error(`GET ${path} and its yardstick answer other bytes.`);
  await compare({ name: `GET ${path}`, against, reach, ours, theirs });
}

async function compareMessages() {
  const json = { "content-type": "application/json" };
  const body = (count: number) =>
    JSON.stringify({
      conversationId: conversations[count % rows],
      message: "A message of usual length, as people write them.",
    });
  const headers = callers.map((caller) => ({ ...caller, ...json }));
  await compare({
    name: "POST send-message",
    against: "bare route, insert alone",
    reach: 0.5,
    ours: {
      origin: server.url,
      pid: server.pid,
      path: "/api/v1/actions/send-message",
      method: "POST",
      headers,
      body,
    },
    theirs: { ...yardstick, path: "/messages", method: "POST", headers: [json], body },
  });
}

async function makeCaller(): Promise<Record<string, string>> {
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

/** One after the other, so that their order is that of their making. */
async function inTurn<T>(count: number, make: (number: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make(made.length + 1));
  return made;
}

async function textOf({ origin, path, headers }: Target): Promise<string> {
  const answer = await fetch(origin + path, { headers: headers[0] ?? {} });
  return await answer.text();
}

async function startYardstick(): Promise<Pick<Target, "origin" | "pid">> {
  const bytes = JSON.stringify(await call("GET", "/api/v1/auth/me"));
  const given = JSON.stringify({ connection, workspaceId: workspace.id, bytes });
  const child = spawn(process.execPath, [join(import.meta.dirname, "yardstick.ts"), given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  opened.defer(async () => void child.kill());
  const [line] = await once(child.stdout, "data");
  return { origin: String(line).trim(), pid: child.pid ?? 0 };
}

async function postgresVersion(): Promise<string> {
  const client = new pg.Client(connection);
  await client.connect();
  const {
    rows: [row],
  } = await client.query("show server_version");
  await client.end();
  return row.server_version;
}
