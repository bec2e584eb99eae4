import assert from "node:assert/strict";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { Webhook } from "standardwebhooks";
import { openWorld } from "../../../apps/server/src/test/world.ts";
import { openConsumer } from "./consumer.fixture.ts";
import { examples, methodExamples } from "./examples.fixture.ts";

const mostBytes = 8 * 1024;
const keyOf = ({ authorization = "" }: Readonly<Record<string, string>>) =>
  authorization.replace("Bearer ", "");

const consumer = await openConsumer();
after(consumer.remove);

test("the packed package calls a server from plain JavaScript, with nothing else installed", async (t) => {
  const { acme, url } = await openWorld(t);
  const program = `
    import { createClient } from "@nebulahex/sdk";
    const nebulahex = createClient(${JSON.stringify({ apiKey: keyOf(acme.key), baseUrl: url })});
    console.log((await nebulahex.auth.whoAmI()).workspace.id);`;

  const said = await consumer.runNode(await consumer.write("call.js", program));

  assert.equal(said.trim(), acme.workspaceId);
});

test("the package is small and takes nothing from Node or from other packages", async (t) => {
  const modules = await consumer.modules();

  const imports = [...modules.values()].flatMap((text) => [
    ...text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g),
  ]);
  assert.ok(imports.length > 0);
  for (const [, path = ""] of imports) assert.match(path, /^\./);
  for (const [name, text] of modules) assert.doesNotMatch(text, /\b(process|Buffer|require|global)\b/, name);
  const bytes = gzipSync([...modules.values()].join("")).length;
  t.diagnostic(`${bytes} bytes with gzip, all modules`);
  assert.ok(bytes < mostBytes, `${bytes} bytes`);
});

test("every example is right by its types and runs", async (t) => {
  const { acme, url } = await openWorld(t);
  await acme.conversation({ status: "waiting" });
  const { signingSecret } = (await acme.subscribes("lead.captured", "https://example.com/in")).body;
  const sample = (await acme.call("GET", "/triggers/samples?event=lead.captured")).body.samples[0];
  const delivery = JSON.stringify(sample);
  Object.assign(process.env, {
    NEBULAHEX_API_KEY: keyOf(acme.key),
    NEBULAHEX_URL: url,
    NEBULAHEX_SIGNING_SECRET: signingSecret,
  });
  t.mock.method(console, "log", () => undefined);
  const programs = [];
  for (const { name, code } of await examples()) {
    programs.push({ name, path: await consumer.write(`${name}.ts`, code) });
  }
  await consumer.write("methods.ts", await methodExamples());

  await consumer.checkTypes();
  for (const { name, path } of programs) {
    await t.test(name, async () => {
      for (const receive of receiversOf(await import(path))) {
        assert.equal(await receive(delivery, signedNow(signingSecret, delivery)), 204);
        assert.equal(await receive(`${delivery} `, signedNow(signingSecret, delivery)), 400);
      }
    });
  }
});

type Receiver = { POST?: (request: Request) => Promise<Response>; server?: Server };
type Receive = (body: string, headers: Record<string, string>) => Promise<number>;

/** An example that receives deliveries exports a handler or a server. */
function receiversOf({ POST, server }: Receiver): Receive[] {
  const receivers: Receive[] = [];
  if (POST) receivers.push((body, headers) => statusOf(POST(requestWith(body, headers))));
  if (server) receivers.push((body, headers) => overHttp(server, body, headers));
  return receivers;
}

function requestWith(body: string, headers: Record<string, string>): Request {
  return new Request("https://example.com/in", { method: "POST", headers, body });
}

async function overHttp(server: Server, body: string, headers: Record<string, string>): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const status = await statusOf(fetch(`http://127.0.0.1:${port}/in`, { method: "POST", headers, body }));
  server.closeAllConnections();
  server.close();
  return status;
}

async function statusOf(answer: Promise<Response>): Promise<number> {
  return (await answer).status;
}

function signedNow(secret: string, body: string): Record<string, string> {
  const at = new Date();
  return {
    "webhook-id": "evt_1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign("evt_1", at, body),
  };
}
