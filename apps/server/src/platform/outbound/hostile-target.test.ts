import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { closedUrl, listen, listenTcp, outbound, to } from "./test-target.ts";

test("an answer is read up to its limit, and the connection of a longer one is broken off", async () => {
  const target = await listen((request, response) => {
    if (request.url === "/fits") response.end("x".repeat(1_000));
    else response.on("drain", () => response.write("x".repeat(100_000))).write("x".repeat(100_000));
  });
  const door = outbound();
  const [whole, endless] = await Promise.all([
    door.request({ ...to(`${target.url}/fits`), maxAnswerBytes: 1_000 }),
    door.request({ ...to(`${target.url}/endless`), maxAnswerBytes: 1_000 }),
  ]);

  assert.ok(whole.kind === "answered" && endless.kind === "answered");
  assert.deepEqual([whole.body.length, whole.truncated], [1_000, false]);
  assert.deepEqual([endless.status, endless.body.length, endless.truncated], [200, 1_000, true]);
  await target.nobodyConnected(() => door.close());
});

test("a packed answer is not unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  const target = await listen((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
  );
  const answer = await outbound().request({ ...to(target.url), maxAnswerBytes: bomb.length });

  assert.deepEqual(answer.kind === "answered" && Buffer.from(answer.body), bomb);
});

test("whatever a target drags out, the call ends with its time", async () => {
  const target = await listen((request, response) => {
    if (request.url === "/silent") return;
    const drip = setInterval(() => response.write("."), 5);
    response.on("close", () => clearInterval(drip));
  });
  const mute = await listenTcp((socket) => socket.resume());
  const headersForEver = await listenTcp((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    const drip = setInterval(() => socket.write("x: y\r\n"), 5);
    socket.on("close", () => clearInterval(drip));
  });
  const neverResolves = outbound({ resolve: () => Promise.withResolvers<string[]>().promise });

  const ends = await Promise.all([
    ...["/silent", "/drip"].map((path) => outbound().request({ ...to(target.url + path), timeoutMs: 100 })),
    outbound().request({ ...to(mute), timeoutMs: 100 }),
    outbound().request({ ...to(headersForEver), timeoutMs: 100 }),
    neverResolves.request({ ...to("http://slow.example/"), timeoutMs: 100 }),
  ]);

  for (const end of ends) assert.equal(end.kind === "failed" && end.reason, "timeout");
});

test("each way to fail has its reason", async () => {
  const closed = await closedUrl();
  const resets = await listenTcp((socket) => socket.resetAndDestroy());
  const speaksNoHttp = await listenTcp((socket) => socket.end("220 smtp.example ESMTP\r\n"));
  const stopsMidway = await listenTcp((socket) =>
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf"),
  );
  const nowhere = outbound({ resolve: () => Promise.reject(new Error("ENOTFOUND")) });
  const empty = outbound({ resolve: async () => [] });

  const reasons = {
    connect: [outbound().request(to(closed))],
    network: [resets, speaksNoHttp, stopsMidway].map((url) => outbound().request(to(url))),
    tls: [outbound().request(to(speaksNoHttp.replace("http:", "https:")))],
    name: [nowhere, empty].map((door) => door.request(to("http://gone.example/"))),
    "refused-target": [
      outbound().request(to("http://user@127.0.0.1/")),
      outbound().request(to("ftp://127.0.0.1/")),
    ],
  };
  for (const [reason, calls] of Object.entries(reasons)) {
    for (const answer of await Promise.all(calls)) {
      assert.equal(answer.kind === "failed" && answer.reason, reason, JSON.stringify(answer));
      assert.notEqual(answer.kind === "failed" && answer.detail, "");
    }
  }
});
