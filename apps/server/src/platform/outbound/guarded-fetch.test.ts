import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, outbound } from "./test-target.ts";

test("a streamed answer comes as it is sent, through the guard, with no header that is the guard's own", async () => {
  const target = await listen((request, response) => {
    response.writeHead(201, { "x-said": String(request.headers.host) });
    response.write("one ");
    response.end("two");
  });
  const door = outbound();
  const fetch = door.fetchFor("webhooks", "wsp_1");

  const answer = await fetch(target.url, {
    method: "POST",
    headers: { host: "elsewhere.example" },
    body: "{}",
  });

  assert.deepEqual([answer.status, await answer.text()], [201, "one two"]);
  assert.equal(answer.headers.get("x-said"), new URL(target.url).host);
  await assert.rejects(fetch("https://10.0.0.1/"), /not a public one/);
  await assert.rejects(fetch(target.url, { method: "POST", body: new FormData() }), /Only text/);
  await target.nobodyConnected(() => door.close());
});

test("a streamed answer without end is broken off", async () => {
  const target = await listen((_, response) => {
    const more = () => response.write("x".repeat(1_000_000)) || response.once("drain", more);
    response.on("drain", more);
    more();
  });
  const door = outbound();

  const answer = await door.fetchFor("webhooks", "wsp_1")(target.url);

  await assert.rejects(answer.text(), /larger than/);
  await target.nobodyConnected(() => door.close());
});
