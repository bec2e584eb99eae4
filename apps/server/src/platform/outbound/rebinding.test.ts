import assert from "node:assert/strict";
import { test } from "node:test";
import { startNameServer } from "./name-server.fixture.ts";
import { listen, outbound, to } from "./test-target.ts";

test("a name server that answers otherwise each time leads nobody to what it did not tell at first", async (t) => {
  const target = await listen((_, response) => response.writeHead(200, { connection: "close" }).end());
  const trap = await listen((_, response) => response.end("secret"), {
    host: "127.0.0.2",
    port: target.port,
  });
  const good = ["127.0.0.1"];
  const bad = ["127.0.0.2"];
  const answers = [good, bad, [...good, ...bad], [...bad, ...good], ["169.254.169.254"], good, []];
  const names = await startNameServer(answers);
  t.after(() => names.close());
  const door = outbound({ opens: "webhooks:127.0.0.1", nameServers: [names.address] });

  const ends: string[] = [];
  for (const _ of answers) {
    const answer = await door.request(to(`http://hooks.example:${target.port}/`));
    ends.push(answer.kind === "answered" ? answer.kind : answer.reason);
  }

  const [refused, name] = ["refused-target", "name"];
  assert.deepEqual(ends, ["answered", refused, refused, refused, refused, "answered", name]);
  assert.equal(names.asked(), answers.length, "each connection asks once");
  assert.equal(trap.connections(), 0);
  t.diagnostic(`${answers.length} answers of a name server, ${trap.connections()} connections to its trap`);
});

test("a name that turns to a private address after it was subscribed is not called", async (t) => {
  const names = await startNameServer([["10.0.0.1"], ["8.8.8.8", "192.168.0.1"], ["0.0.0.0"]]);
  t.after(() => names.close());
  const door = outbound({ opens: "", nameServers: [names.address] });

  assert.equal(door.checkTarget("webhooks", "https://hooks.example/in"), null);
  for (let call = 0; call < 3; call++) {
    const answer = await door.request(to("https://hooks.example/in"));
    assert.equal(answer.kind === "failed" && answer.reason, "refused-target");
  }
});
