import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, outbound, text, to } from "./test-target.ts";

test("a call carries method, headers and body, and brings back status, headers and body", async () => {
  const target = await listen((request, response) => {
    response
      .setHeader("vary", ["a", "b"])
      .writeHead(201, { "x-method": request.method, "x-key": request.headers["x-key"] });
    request.pipe(response);
  });
  const answer = await outbound().request({
    ...to(target.url),
    method: "POST",
    headers: { "x-key": "1" },
    body: "hello",
  });

  assert.ok(answer.kind === "answered");
  assert.equal(answer.status, 201);
  assert.equal(answer.headers["x-method"], "POST");
  assert.equal(answer.headers["x-key"], "1");
  assert.equal(answer.headers.vary, "a, b");
  assert.equal(text(answer.body), "hello");
  assert.equal(answer.truncated, false);
});

test("a caller cannot choose the headers that name the host or frame the message", async () => {
  const target = await listen((request, response) => response.end(JSON.stringify(request.headers)));
  const answer = await outbound().request({
    ...to(target.url),
    headers: {
      Host: "evil.example",
      Connection: "close",
      "Transfer-Encoding": "chunked",
      "Accept-Encoding": "gzip",
      Expect: "100-continue",
    },
  });

  assert.ok(answer.kind === "answered");
  const seen = JSON.parse(text(answer.body));
  assert.equal(seen.host, new URL(target.url).host);
  assert.equal(seen["accept-encoding"], "identity");
  assert.equal(seen["transfer-encoding"], undefined);
  assert.equal(seen.expect, undefined);
});

test("a header that cannot be sent fails the call and not the caller", async () => {
  const target = await listen((_, response) => response.end());
  const answer = await outbound().request({ ...to(target.url), headers: { "x-a": "1\r\nx-b: 2" } });

  assert.equal(answer.kind === "failed" && answer.reason, "network");
});

test("a redirect is not followed", async () => {
  const secret = await listen((_, response) => response.end("secret"));
  const target = await listen((_, response) => response.writeHead(307, { location: secret.url }).end());
  const answer = await outbound().request(to(target.url));

  assert.equal(answer.kind === "answered" && answer.status, 307);
  assert.equal(secret.calls(), 0);
});

test("proxies named in the environment are not asked", async () => {
  const proxy = await listen((_, response) => response.end());
  const target = await listen((_, response) => response.end("direct"));
  const names = ["HTTP_PROXY", "http_proxy", "ALL_PROXY"];
  for (const name of names) process.env[name] = proxy.url;
  const answer = await outbound().request(to(target.url));
  for (const name of names) delete process.env[name];

  assert.equal(answer.kind === "answered" && text(answer.body), "direct");
  assert.equal(proxy.calls(), 0);
});

test("calls of one group share a connection, calls of two groups never", async () => {
  const target = await listen((_, response) => response.end());
  const door = outbound();
  for (const keepAliveGroup of ["acme", "globex", "acme", "globex", "acme"]) {
    await door.request({ ...to(target.url), keepAliveGroup });
  }

  assert.equal(target.connections(), 2);
});

test("the connections of a thousand groups are not all kept", async () => {
  const target = await listen((_, response) => response.end());
  const door = outbound();
  for (let workspace = 0; workspace < 1_000; workspace++) {
    await door.request({ ...to(target.url), keepAliveGroup: `workspace ${workspace}` });
  }

  await target.atMostConnected(300);
});

test("after the close no call goes out, and calls under way end", async () => {
  const target = await listen(() => undefined);
  const door = outbound();
  const underWay = door.request(to(target.url));
  await target.called();
  await door.close();

  assert.equal((await underWay).kind, "failed");
  assert.equal((await door.request(to(target.url))).kind, "failed");
  assert.equal(target.calls(), 1);
});
