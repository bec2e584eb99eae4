import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

test("who writes a bot's words chooses its looks, one by one, and a page sees them without a session", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("editor");
  const change = (appearance: object) =>
    call("PATCH", `/api/v1/bots/${acme.botId}`, { as: session, body: { appearance } });

  await change({ color: "#ffee00", launcherText: "Ask us" });
  const changed = await change({ logo: pixel, corner: 0 });
  const seen = await call("GET", `/api/widget/v1/bots/${acme.botId}`);

  const looks = {
    color: "#ffee00",
    theme: "auto",
    position: "end",
    corner: 0,
    launcherText: "Ask us",
    logo: pixel,
  };
  assert.deepEqual(changed.body.appearance, looks);
  assert.deepEqual(seen.body, { name: "Acme Bot", appearance: looks });
});

test("a logo is an image that is one, and a colour is a colour", async (t) => {
  const { acme } = await openWorld(t);
  const refused = [
    { logo: "https://tracker.example/logo.png" },
    { logo: "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=" },
    { logo: "data:image/png;base64,PHNjcmlwdD4=" },
    { color: "red;background:url(//x)" },
    { corner: 99 },
  ];

  for (const appearance of refused) {
    const { status } = await acme.call("PATCH", `/bots/${acme.botId}`, { appearance });
    assert.equal(status, 422, JSON.stringify(appearance));
  }
  assert.equal((await acme.call("GET", `/bots/${acme.botId}`)).body.appearance.logo, null);
});
