import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openWorld } from "../../test/world.ts";

const published = new URL("../../../../../docs/api/openapi.json", import.meta.url);

test("the server tells its API as the document that is published", async (t) => {
  const { url } = await openWorld(t);
  const reply = await fetch(`${url}/api/v1/openapi.json`);

  assert.equal(reply.headers.get("content-type"), "application/json; charset=utf-8");
  assert.equal(reply.headers.get("access-control-allow-origin"), "*");
  assert.deepEqual(
    await reply.json(),
    JSON.parse(await readFile(published, "utf8")),
    "Run `npm run docs`; if that is not it, the contract has an operation that app.ts does not route.",
  );
});

test("the reference comes from this server alone, packed, and once", async (t) => {
  const { url } = await openWorld(t);
  const page = await fetch(`${url}/api/v1/docs`);
  const html = await page.text();
  const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
  const script = await fetch(`${url}/api/v1/docs/scalar.js`);
  const etag = String(script.headers.get("etag"));

  const again = await fetch(`${url}/api/v1/docs/scalar.js`, { headers: { "if-none-match": etag } });
  const unpacked = await fetch(`${url}/api/v1/docs/scalar.js`, {
    headers: { "accept-encoding": "identity" },
  });

  assert.match(
    String(page.headers.get("content-security-policy")),
    /^default-src 'none'; script-src 'self';/,
  );
  assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
  assert.deepEqual(sources, ["/api/v1/docs/scalar.js"]);
  assert.equal(script.headers.get("content-encoding"), "gzip");
  assert.equal(unpacked.headers.get("content-encoding"), null);
  assert.equal(await unpacked.text(), await script.text());
  assert.equal(again.status, 304);
});
