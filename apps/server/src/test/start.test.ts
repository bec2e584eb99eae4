import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { variables } from "../platform/config/variables.ts";
import { signIn } from "./smoke/api.ts";
import { Chat } from "./smoke/chat.ts";
import { openCompany } from "./smoke/company.ts";
import { start } from "./started.ts";
import { until } from "./until.ts";

let dataDir: string;
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "nebulahex-start-"));
});
after(() => rm(dataDir, { recursive: true, force: true }));

test("it says where to click and where the data is, and the demo gives a call that works, once", async (t) => {
  const first = await start(t, { DATA_DIR: dataDir }, "--demo");
  await until("the demo is there", () => first.output.includes("curl"));

  assert.match(first.output, new RegExp(`Open +${first.url}\n`));
  assert.match(first.output, new RegExp(`Data +${dataDir} `));
  const [, email = "", password = ""] = /Sign in +(\S+) with the password (\S+)/.exec(first.output) ?? [];
  const [, botId = ""] = /Bot +(\S+)/.exec(first.output) ?? [];
  const session = await signIn(first.url, email, password);
  await until("the demo's articles are read", async () => {
    const { sources } = await session("GET", `/api/v1/bots/${botId}/sources`);
    return sources.every(({ status }: { status: string }) => status === "ready");
  });
  assert.equal((await callByCurlLine(first.output)).outcome, "answered");

  first.signal("SIGTERM");
  assert.equal(await first.exitCode(), 0);
  const second = await start(t, { DATA_DIR: dataDir }, "--demo");
  await until("the demo is found", () => second.output.includes("The demo is there"));
});

test("a second start on the same folder says who has it, and ends", async (t) => {
  const first = await start(t, { DATA_DIR: dataDir });
  await first.isUp();
  const second = await start(t, { DATA_DIR: dataDir });

  assert.equal(await second.exitCode(), 1);
  assert.match(second.output, /is in use by process \d+\. Stop that process first, or choose another/);
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200);
});

test("Ctrl-C, twice as under npm, lets a call finish, waits for no idle listener and stops PostgreSQL", async (t) => {
  const server = await start(t, { DATA_DIR: dataDir });
  await server.isUp();
  const { call, headers } = await openCompany(server.url, "ada@example.com", "Acme");
  const { id: botId } = await call("POST", "/api/v1/bots", { name: "Help" });
  const chat = await Chat.open(server.url, botId);
  t.after(() => chat.leave());
  const unused = connect(Number(new URL(server.url).port), "127.0.0.1");
  await once(unused, "connect");
  const half = request(`${server.url}/api/v1/bots`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", expect: "100-continue" },
  });
  half.flushHeaders();
  await once(half, "continue");
  half.write('{"name":');

  server.signal("SIGINT");
  await until("it stops", () => server.output.includes("Stopping"));
  server.signal("SIGINT");
  half.end('"Late"}');
  const [answer] = await once(half, "response");

  assert.equal(answer.statusCode, 201);
  answer.resume();
  assert.equal(await server.exitCode(), 0);
  assert.ok(!(await readdir(join(dataDir, "postgres"))).includes("postmaster.pid"));
});

test("wrong settings are told all at once, each with what to write", async (t) => {
  const wrong = { DATA_DIR: dataDir, ROLE: "boss", SIGN_UP: "maybe", DATABASE_URL: "mysql://db" };
  const server = await start(t, wrong);

  assert.equal(await server.exitCode(), 1);
  assert.deepEqual(server.output.trim().split("\n"), [
    "DATABASE_URL=mysql://db: write a URL that starts with postgres:// or postgresql://.",
    "ROLE=boss: write one of web, worker, all.",
    "SIGN_UP=maybe: write one of open, invited, closed.",
  ]);
});

test("--help lists every variable, and an option that does not exist is refused", async (t) => {
  const help = await start(t, {}, "--help");
  const typo = await start(t, { DATA_DIR: dataDir }, "--dmeo");

  assert.equal(await help.exitCode(), 0);
  for (const name of Object.keys(variables)) assert.match(help.output, new RegExp(`^ +${name} `, "m"));
  assert.equal(await typo.exitCode(), 1);
  assert.match(typo.output, /--dmeo/);
});

test("a port that is taken is named, with what to set", async (t) => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  t.after(() => taken.close());
  const address = taken.address();
  const port = typeof address === "object" ? address?.port : 0;
  const server = await start(t, { DATA_DIR: dataDir, PORT: String(port) });

  assert.equal(await server.exitCode(), 1);
  assert.match(server.output, new RegExp(`Port ${port} of 127.0.0.1 .* another program .* Set PORT`));
});

// biome-ignore lint/suspicious/noExplicitAny: the test reads answers as a client without types does.
async function callByCurlLine(output: string): Promise<any> {
  const [, url = ""] = /curl -s (\S+)/.exec(output) ?? [];
  const headers = [...output.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  const [, body = ""] = /-d '([^']+)'/.exec(output) ?? [];
  const answer = await fetch(url, { method: "POST", headers: Object.fromEntries(headers), body });
  assert.equal(answer.status, 200);
  return answer.json();
}
