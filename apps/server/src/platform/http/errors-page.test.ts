import assert from "node:assert/strict";
import { test } from "node:test";
import { errors } from "@nebulahex/contract";
import { openWorld } from "../../test/world.ts";

test("the type of an error leads to its meaning", async (t) => {
  const { url, call } = await openWorld(t);
  const { body } = await call("GET", "/api/v1/nothing");

  const page = await fetch(new URL(body.type, url));
  const meaning = await page.text();

  assert.match(page.headers.get("content-security-policy") ?? "", /^default-src 'none'/);
  for (const code of Object.keys(errors)) assert.ok(meaning.includes(`id="${code}"`), code);
});
