import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { type TestContext, test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import { until } from "../../test/until.ts";
import { openWorld } from "../../test/world.ts";
import { publish } from "../index.ts";
import { sampleOf } from "../samples.ts";

type Behaviour = (socket: Socket) => void;
type Expected = { status: number | null; detail: RegExp; next: string; behaves: Behaviour };

const ok = "HTTP/1.1 200 OK\r\n";
const soon = "2026-03-02T09:00:0";
const busy = (retryAfter: string): Behaviour => {
  return says(`HTTP/1.1 429 Too Many Requests\r\nretry-after: ${retryAfter}\r\ncontent-length: 0\r\n\r\n`);
};

/** What a target may do to us, what the log says of it, and when it is tried again. The time is 9:00:00. */
const receivers: Record<string, Expected> = {
  "hangs before it answers": { status: null, detail: /15000 ms/, next: soon, behaves: () => undefined },
  "drips its head": { status: null, detail: /15000 ms/, next: soon, behaves: drips(ok, "x: y\r\n") },
  "drips its body": {
    status: null,
    detail: /15000 ms/,
    next: soon,
    behaves: drips(`${ok}content-length: 99999\r\n\r\n`, "."),
  },
  "never ends its body": { status: 200, detail: /accepted/, next: "", behaves: pours },
  "resets the connection": {
    status: null,
    detail: /./,
    next: soon,
    behaves: (socket) => socket.once("data", () => socket.resetAndDestroy()),
  },
  "speaks no HTTP": { status: null, detail: /./, next: soon, behaves: says("220 smtp.example ESMTP\r\n") },
  "speaks no TLS": { status: null, detail: /SSL/, next: soon, behaves: says("HTTP/1.1 200 OK\r\n\r\n") },
  "redirects to a private address": {
    status: 307,
    detail: /307/,
    next: soon,
    behaves: says(
      "HTTP/1.1 307 Moved\r\nlocation: http://169.254.169.254/latest\r\ncontent-length: 0\r\n\r\n",
    ),
  },
  "is gone": { status: 410, detail: /410/, next: "", behaves: says("HTTP/1.1 410 Gone\r\n\r\n") },
  "is busy for seconds": { status: 429, detail: /429/, next: "2026-03-02T09:10:00Z", behaves: busy("600") },
  "is busy until a date": {
    status: 429,
    detail: /429/,
    next: "2026-03-02T09:20:00Z",
    behaves: busy("Mon, 02 Mar 2026 09:20:00 GMT"),
  },
  "is busy for who knows how long": { status: 429, detail: /429/, next: soon, behaves: busy("soon; -1e9") },
};

test("whatever a receiver does, each attempt ends, is in the log and has its next time", async (t) => {
  const { ctx, clock, acme } = await openWorld(t);
  const hooks = new Map<string, string>();
  for (const [name, { behaves }] of Object.entries(receivers)) {
    const port = await listen(t, behaves);
    const scheme = name === "speaks no TLS" ? "https" : "http";
    const { body } = await acme.subscribes("message.sent", `${scheme}://127.0.0.1:${port}/in`);
    hooks.set(name, body.hookId);
  }
  const { data } = sampleOf("message.sent", acme.workspaceId);
  await ctx.db.transaction((tx) =>
    publish(ctx, tx, systemScope(acme.workspaceId), {
      event: "message.sent",
      data,
      createdAt: clock.now(),
    }),
  );

  await until("one attempt at each is in the log", async () => {
    const attempts = await ctx.db.all(sql`select from attempts`);
    return attempts.length === hooks.size;
  });
  for (const [name, expected] of Object.entries(receivers)) {
    const { body } = await acme.call("GET", `/hooks/${hooks.get(name)}/deliveries`);
    const [delivery] = body.deliveries;
    assert.equal(delivery.attempts.length, 1, name);
    const [attempt] = delivery.attempts;
    assert.equal(attempt.status, expected.status, name);
    assert.match(attempt.detail, expected.detail, name);
    assert.ok((delivery.nextAttemptAt ?? "").startsWith(expected.next), `${name}: ${delivery.nextAttemptAt}`);
    assert.ok(Buffer.byteLength(attempt.answer ?? "") <= 4096, name);
  }
  t.diagnostic(`${hooks.size} hostile receivers, each with its attempt in the log`);
});

async function listen(t: TestContext, behaves: Behaviour): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => socket.destroy()));
    behaves(socket);
    socket.resume();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function says(text: string): Behaviour {
  return (socket) => socket.once("data", () => socket.end(text));
}

function drips(head: string, drop: string): Behaviour {
  return (socket) => {
    socket.write(head);
    const drip = setInterval(() => socket.write(drop), 100);
    socket.on("close", () => clearInterval(drip));
  };
}

function pours(socket: Socket): void {
  socket.once("data", () => {
    const more = () => {
      while (!socket.destroyed && socket.write("x".repeat(65_536)));
    };
    socket.write(`${ok}\r\n`);
    socket.on("drain", more);
    more();
  });
}
