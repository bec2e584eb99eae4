import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("the same page serves at each of its paths, its files for good, and nothing beside them", async (t) => {
  const { url, call } = await openWorld(t);

  const start = await fetch(url);
  const html = await start.text();
  const deep = await fetch(`${url}/w/wsp_00000000000000000000/inbox`);
  const script = await fetch(new URL(html.match(/src="([^"]+)"/)?.[1] ?? "", url), {
    headers: { "accept-encoding": "gzip, br" },
  });
  const outside = await call("GET", "/assets/../index.html");

  assert.equal(start.headers.get("cache-control"), "public, max-age=0");
  assert.match(
    start.headers.get("content-security-policy") ?? "",
    /^default-src 'none'; script-src 'self'; style-src 'self';/,
  );
  assert.equal(await deep.text(), html);
  assert.equal(script.headers.get("cache-control"), "public, max-age=31536000, immutable");
  assert.equal(script.headers.get("content-encoding"), "br");
  assert.doesNotMatch(html, /<script>|<style>| style=| on\w+=/);
  for (const { status } of [
    outside,
    await call("GET", "/assets/nothing.js"),
    await call("GET", "/nothing"),
  ]) {
    assert.equal(status, 404);
  }
});
