import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("each bot has a page of its own; a bot that is off or unknown has none", async (t) => {
  const { url, acme } = await openWorld(t);

  const page = await fetch(`${url}/chat/${acme.botId}`);
  await acme.call("PATCH", `/bots/${acme.botId}`, { isActive: false });
  const off = await fetch(`${url}/chat/${acme.botId}`);
  const unknown = await fetch(`${url}/chat/bot_00000000000000000000`);

  assert.equal(page.status, 200);
  assert.match(await page.text(), new RegExp(`<title>Acme Bot</title>[^]*data-bot="${acme.botId}"`));
  assert.equal(off.status, 404);
  assert.equal(unknown.status, 404);
  assert.equal(await off.text(), await unknown.text());
});

test("the demo says how to make one, or shows the bot it is asked for, and lets in nothing that is not ours", async (t) => {
  const { url, acme } = await openWorld(t);

  const without = await fetch(`${url}/demo`);
  const shown = await fetch(`${url}/demo?bot=${acme.botId}`);
  const hostile = await fetch(`${url}/demo?bot=${encodeURIComponent('"><script>alert(1)</script>')}`);

  assert.match(await without.text(), /npm run demo/);
  assert.match(await shown.text(), new RegExp(`<script async src="/widget.js" data-bot="${acme.botId}">`));
  assert.doesNotMatch(await hostile.text(), /<script>alert/);
  assert.match(
    String(shown.headers.get("content-security-policy")),
    /^default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-/,
  );
});
