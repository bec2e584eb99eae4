import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../server/src/test/world.ts";

const kilobyte = 1000;

test("what a page loads before the first message is 15 KB, and all there is 25 KB", async (t) => {
  const { url } = await openWorld(t);
  const launcher = await load(`${url}/widget.js`);
  const release = /([0-9a-f]{12})\/window\.js/.exec(launcher.text)?.[1];
  const at = (file: string) => load(`${url}/widget/${release}/${file}`);

  const first = launcher.bytes + (await at("window.js")).bytes;
  const rest = (await at("more.js")).bytes;

  t.diagnostic(`${first} bytes before the first message, ${first + rest} in all, packed by gzip`);
  assert.ok(first <= 15 * kilobyte, `${first} bytes before the first message`);
  assert.ok(first + rest <= 25 * kilobyte, `${first + rest} bytes in all`);
});

test("what belongs to a release is kept for good, the launcher briefly, and nothing sets a cookie", async (t) => {
  const { url } = await openWorld(t);
  const launcher = await load(`${url}/widget.js`);
  const old = await load(`${url}/widget/000000000000/window.js`);
  const release = /([0-9a-f]{12})\/window\.js/.exec(launcher.text)?.[1];

  const window = await load(`${url}/widget/${release}/window.js`);

  assert.match(String(launcher.headers.get("cache-control")), /max-age=300\b/);
  assert.match(String(window.headers.get("cache-control")), /max-age=31536000, immutable/);
  assert.equal(old.headers.get("cache-control"), "no-cache", "A page of the release before gets this one.");
  assert.equal(old.text, window.text);
  for (const { headers } of [launcher, window]) {
    assert.equal(headers.get("set-cookie"), null);
    assert.equal(headers.get("content-encoding"), "gzip");
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.ok(headers.get("etag"));
  }
});

async function load(url: string) {
  const reply = await fetch(url, { headers: { "accept-encoding": "gzip" } });
  assert.equal(reply.status, 200, url);
  return {
    headers: reply.headers,
    bytes: Number(reply.headers.get("content-length")),
    text: await reply.text(),
  };
}
