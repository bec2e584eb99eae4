import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { openWorld } from "../../server/src/test/world.ts";
import { first } from "../src/texts/first.ts";
import { later } from "../src/texts/later.ts";

const kilobyte = 1000;
const folder = join(import.meta.dirname, "../src/texts");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const languages = ["en", ...files.map((name) => basename(name, ".json"))];

test("what a page loads before the first message is 15 KB, and all there is 25 KB", async (t) => {
  const { url } = await openWorld(t);
  const launcher = await load(`${url}/widget.js`);
  const release = /([0-9a-f]{12})\/window\.js/.exec(launcher.text)?.[1];
  const at = (file: string) => load(`${url}/widget/${release}/${file}`);

  const longest = async (part: string) => {
    const sizes = languages.map(async (language) => (await at(`texts/${language}.${part}.json`)).bytes);
    return Math.max(...(await Promise.all(sizes)));
  };

  const first = launcher.bytes + (await at("window.js")).bytes + (await longest("first"));
  const rest = (await at("more.js")).bytes + (await at("draw-image.js")).bytes + (await longest("later"));

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

test("every language has every text, with its place for what is filled in", () => {
  const english: Record<string, string> = { ...first, ...later };
  const places = (text = "") => text.match(/\{\w+\}/g) ?? [];
  assert.ok(languages.length > 20);
  for (const name of files) {
    const texts: Record<string, string> = JSON.parse(readFileSync(join(folder, name), "utf8"));
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort(), name);
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(places(texts[key]), places(text), `${name}: ${key}`);
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
