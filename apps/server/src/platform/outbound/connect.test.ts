import assert from "node:assert/strict";
import { test } from "node:test";
import type { Resolver } from "./index.ts";
import { listen, outbound, to } from "./test-target.ts";

test("a name is resolved once for a connection, which goes to the address that was checked", async () => {
  const target = await listen((_, response) => response.writeHead(200, { connection: "close" }).end());
  const trap = await listen((_, response) => response.end("secret"), {
    host: "127.0.0.2",
    port: target.port,
  });
  const answers = [["127.0.0.1"], ["127.0.0.2"], ["127.0.0.1", "127.0.0.2"], ["127.0.0.2", "127.0.0.1"]];
  const asked: string[] = [];
  const rebinding: Resolver = async (hostname) => {
    asked.push(hostname);
    return answers[asked.length - 1] ?? [];
  };
  const door = outbound({ opens: "webhooks:127.0.0.1", resolve: rebinding });
  const url = `http://hooks.example:${target.port}/`;

  const ends: string[] = [];
  for (const _ of answers) {
    const answer = await door.request(to(url));
    ends.push(answer.kind === "answered" ? answer.kind : answer.reason);
  }

  assert.deepEqual(ends, ["answered", "refused-target", "refused-target", "refused-target"]);
  assert.equal(asked.length, answers.length);
  assert.equal(trap.connections(), 0);
});

test("a refusal does not tell what a name leads to", async () => {
  const door = outbound({ opens: "", resolve: async () => ["10.1.2.3"] });
  const answer = await door.request(to("https://hooks.example/"));

  assert.ok(answer.kind === "failed");
  assert.doesNotMatch(answer.detail, /10\.1\.2\.3/);
});

test("what a resolver answers beside addresses is refused", async () => {
  for (const answer of ["", "localhost", "fe80::1%eth0", "127.0.0.1:80", "0x7f.1"]) {
    const door = outbound({ resolve: async () => [answer] });
    const refused = await door.request(to("https://hooks.example/"));
    assert.equal(refused.kind === "failed" && refused.reason, "refused-target", answer);
  }
});

test("http leads only to what was opened, even by a name", async () => {
  const target = await listen((_, response) => response.end());
  const door = outbound({ opens: "webhooks:127.0.0.2", resolve: async () => ["127.0.0.1"] });
  const refused = await door.request(to(`http://hooks.example:${target.port}/`));
  const byName = outbound({ opens: "webhooks:hooks.example", resolve: async () => ["127.0.0.1"] });
  const opened = await byName.request(to(`http://hooks.example:${target.port}/`));

  assert.equal(refused.kind === "failed" && refused.reason, "refused-target");
  assert.equal(opened.kind, "answered");
});
