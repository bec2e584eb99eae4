import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Webhook } from "standardwebhooks";
import { openReceiver, type Received } from "../../hooks/deliveries/receiver.fixture.ts";
import { publish } from "../../hooks/publish.ts";
import { sampleOf } from "../../hooks/samples.ts";
import { newId } from "../../platform/ids/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import type { Caller } from "../../test/call.ts";
import { until } from "../../test/until.ts";
import { openWorld, type World } from "../../test/world.ts";

const cli = join(import.meta.dirname, "../nebulahex.ts");

/** The command in a process of its own, with what it says. */
function run(t: TestContext, { authorization = "" }: Caller, ...words: string[]) {
  const key = authorization.replace("Bearer ", "");
  const child = spawn(process.execPath, [cli, ...words], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env.PATH, NEBULAHEX_API_KEY: key },
  });
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  t.after(async () => {
    if (isOver()) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  });
  const ran = { output: "", type: (line: string) => void child.stdin.write(`${line}\n`) };
  for (const said of [child.stdout, child.stderr]) {
    said.setEncoding("utf8").on("data", (text: string) => (ran.output += text));
  }
  const ends = async () => {
    await until("the command ends", isOver);
    return child.exitCode;
  };
  return Object.assign(ran, { ends });
}

/** A way to a server that can be cut. */
async function openLine(t: TestContext, url: string) {
  const sockets = new Set<Socket>();
  let opened = 0;
  const line = createServer((near) => {
    opened += 1;
    const far = connect(Number(new URL(url).port), new URL(url).hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => other.destroy());
      socket.pipe(other);
    }
  });
  await new Promise<void>((listening) => line.listen(0, "127.0.0.1", listening));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  t.after(() => {
    line.close();
    cut();
  });
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut,
    get opened() {
      return opened;
    },
  };
}

async function happens({ ctx, clock, acme }: World, event: "message.sent" | "order.lookup" = "message.sent") {
  const id = newId("evt");
  const { data } = sampleOf(event, acme.workspaceId);
  await publish(ctx, ctx.db, systemScope(acme.workspaceId), { id, event, data, createdAt: clock.now() });
  return id;
}

function idsOf(received: readonly Received[]): string[] {
  return received.map(({ headers }) => String(headers["webhook-id"]));
}

test("events are forwarded signed, and a line that is cut loses and doubles none", async (t) => {
  const world = await openWorld(t);
  const as = await world.acme.busyKey();
  const receiver = await openReceiver(t);
  const line = await openLine(t, world.url);
  const told = run(t, as, "listen", "--forward-to", receiver.url, "--url", line.url);
  await until("it listens", () => line.opened === 1 && told.output.includes("Signing secret"));

  const stored: string[] = [];
  await until("it has begun", async () => {
    stored.push(await happens(world));
    return receiver.received.length > 0;
  });
  const missedBefore = stored.indexOf(idsOf(receiver.received)[0] ?? "");
  for (let round = 1; round <= 3; round += 1) {
    line.cut();
    for (let count = 0; count < 5; count += 1) stored.push(await happens(world));
    await until("it is back", () => line.opened > round);
    for (let count = 0; count < 5; count += 1) stored.push(await happens(world));
  }
  const last = await happens(world);
  await until("the last one arrives", () => idsOf(receiver.received).includes(last));

  assert.deepEqual(idsOf(receiver.received), [...stored.slice(missedBefore), last]);
  const secret = /whsec_\S+/.exec(told.output)?.[0] ?? "";
  for (const { headers, body } of receiver.received) {
    const { id } = new Webhook(secret).verify(body, headers as Record<string, string>) as { id: string };
    assert.equal(id, headers["webhook-id"]);
  }
});

test("one event alone is forwarded when asked for, and sent again by its number", async (t) => {
  const world = await openWorld(t);
  const receiver = await openReceiver(t);
  const words = ["--event", "order.lookup", "--url", world.url];
  const told = run(t, await world.acme.busyKey(), "listen", "--forward-to", receiver.url, ...words);
  let order = "";
  await until("it has begun", async () => {
    await happens(world);
    order = await happens(world, "order.lookup");
    return receiver.received.length > 0;
  });
  await until("all are there", () => idsOf(receiver.received).includes(order));
  const before = receiver.received.length;

  told.type("1");
  await until("it comes again", () => receiver.received.length > before);

  const [first, again] = [receiver.received[0], receiver.received.at(-1)];
  assert.equal(again?.headers["webhook-id"], first?.headers["webhook-id"]);
  assert.equal(again?.body, first?.body);
  assert.ok(receiver.received.every(({ body }) => JSON.parse(body).event === "order.lookup"));
  assert.match(told.output, /^ +1 {2}order\.lookup +evt_\w+ {2}204 in \d+ ms$/m);
});

test("a key that may not read events is told so, and the command ends", async (t) => {
  const world = await openWorld(t);
  const { memberId } = await world.acme.member("agent");
  const receiver = await openReceiver(t);
  const as = await world.acme.busyKey({ memberId });
  const told = run(t, as, "listen", "--forward-to", receiver.url, "--url", world.url);

  assert.equal(await told.ends(), 1);
  assert.match(told.output, /permission events:read/);
});

test("a sample is sent to a machine or to the hooks that wait for it, and is no event", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const [hooked, local] = [await openReceiver(t), await openReceiver(t)];
  const { hookId } = (await acme.subscribes("lead.captured", hooked.url)).body;
  await acme.subscribes("order.lookup", hooked.url);

  const toHooks = run(t, acme.key, "trigger", "lead.captured", "--url", world.url);
  assert.equal(await toHooks.ends(), 0, toHooks.output);
  const toMachine = run(
    t,
    acme.key,
    "trigger",
    "order.lookup",
    "--forward-to",
    local.url,
    "--url",
    world.url,
  );
  assert.equal(await toMachine.ends(), 0, toMachine.output);

  assert.match(toHooks.output, new RegExp(`^${hookId}  The target accepted with 204\\.$`, "m"));
  assert.deepEqual(
    [...hooked.received, ...local.received].map(({ body }) => JSON.parse(body).event),
    ["lead.captured", "order.lookup"],
  );
  assert.deepEqual((await acme.call("GET", `/hooks/${hookId}/deliveries`)).body.deliveries, []);
  assert.deepEqual((await acme.call("GET", "/events")).body.events, []);
});

test("without a key the command says where to get one", async (t) => {
  const told = run(t, {}, "trigger", "lead.captured");

  assert.equal(await told.ends(), 1);
  assert.match(told.output, /Set NEBULAHEX_API_KEY/);
});
