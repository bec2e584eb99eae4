import assert from "node:assert/strict";
import { test } from "node:test";
import { errors } from "@nebulahex/contract";
import { openWorld } from "../../test/world.ts";

test("the address that the start prints shows how to begin, and the type of an error leads to its meaning", async (t) => {
  const { url, call } = await openWorld(t);
  const start = await fetch(url);
  const { body } = await call("GET", "/api/v1/nothing");

  const meaning = await (await fetch(new URL(body.type, url))).text();

  assert.equal(start.status, 200);
  assert.match(start.headers.get("content-security-policy") ?? "", /^default-src 'none'/);
  assert.match(await start.text(), /\/api\/auth\/sign-up\/email/);
  for (const code of Object.keys(errors)) assert.ok(meaning.includes(`id="${code}"`), code);
});
