import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld } from "../test/world.ts";
import { stock } from "./conformance.ts";
import { openShop, token } from "./shopify/shop.fixture.ts";

const opened = { OUTBOUND_ALLOWED_TARGETS: "live-data:127.0.0.0/8" };
const list = "number,email,status\nW1042,ada@example.com,shipped\nW2000,grace@example.com,pending";

test("a visitor who gives number and email is told the order, piece by piece, and those who subscribe hear of it", async (t) => {
  const { acme } = await openWorld(t);
  await acme.connects("orders", list);
  const visitor = await acme.visitor();

  assert.match((await visitor.asks("Where is my order?")).text, /order number and the email/);
  assert.match((await visitor.asks("it's w-1042")).text, /Which email/);
  assert.match((await visitor.asks("Sure, it's ADA@example.com.")).text, /Your order W1042 is shipped\./);

  const [told] = await acme.told("order.lookup", visitor.conversationId);
  assert.deepEqual([told?.orderId, told?.lookupSource], ["W1042", "csv"]);
});

test("a foreign order and a missing one get the same words, and nothing of either", async (t) => {
  const { acme } = await openWorld(t);
  await acme.connects("orders", list);

  const foreign = await (await acme.visitor()).asks("Where is order #W2000? My email is ada@example.com");
  const missing = await (await acme.visitor()).asks("Where is order #W9999? My email is ada@example.com");

  assert.equal(foreign.text, missing.text);
  assert.doesNotMatch(foreign.text, /pending|grace/);
});

test("who tries many numbers or emails is stopped, and a look-up by somebody else goes on", async (t) => {
  const { acme } = await openWorld(t, { ...opened, VISITOR_CALLS_PER_MINUTE: "1000" });
  await acme.connects("orders", list);
  const thief = await acme.visitor();

  for (let tried = 0; tried < 10; tried++) {
    assert.match((await thief.asks(`order #W1042, ada${tried}@example.com`)).text, /could not find/);
  }
  assert.match((await thief.asks("order #W1042, ada@example.com")).text, /too often/);
  const other = await acme.visitor();
  assert.match((await other.asks("order #W2000, grace@example.com")).text, /is pending/);
});

test("a shop is asked with its token, which is never read back; its fault is told to the team and costs no turn", async (t) => {
  const { acme } = await openWorld(t, opened);
  const shop = await openShop(stock);
  t.after(() => shop.close());
  const path = `/bots/${acme.botId}/live-data/shop`;
  const settings = { kind: "shopify", shopUrl: shop.url, accessToken: token };

  const saved = await acme.call("PUT", path, settings);
  assert.deepEqual(saved.body.settings, { shopUrl: shop.url });
  const asked = { orderNumber: "W1042", email: "ada@example.com" };
  assert.deepEqual((await acme.call("POST", `${path}/try`, asked)).body.order, stock[0]?.order);

  await acme.call("PUT", path, { ...settings, accessToken: "wrong" });
  assert.match((await (await acme.visitor()).asks("order #W1042, ada@example.com")).text, /cannot reach/);
  assert.match((await acme.call("GET", path)).body.lastError, /401: make a new access token/);
  const everything = JSON.stringify((await acme.call("GET", `/bots/${acme.botId}/live-data`)).body);
  assert.doesNotMatch(everything, new RegExp(`${token}|wrong`));
});

test("what cannot be asked is refused with what to do, and leaves what was there", async (t) => {
  const { acme } = await openWorld(t);
  await acme.connects("orders", list);
  const save = (name: string, body: object) =>
    acme.call("PUT", `/bots/${acme.botId}/live-data/${name}`, body);
  const mapping = { number: "number", email: "mail" };

  const refused = [
    await save("orders", { kind: "csv", content: list, mapping }),
    await save("orders", { kind: "shopify", shopUrl: "http://10.0.0.1", accessToken: "x" }),
    await save("orders", { kind: "rest", url: "https://127.0.0.1/{orderNumber}", mapping }),
    await save("Orders!", { kind: "csv", content: list, mapping: { number: "number", email: "email" } }),
  ];

  assert.deepEqual(
    refused.map(({ status, body }) => [status, body.code]),
    [
      [422, "live_data.unusable"],
      [422, "live_data.unusable"],
      [422, "live_data.unusable"],
      [422, "live_data.name_invalid"],
    ],
  );
  assert.match(refused[0]?.body.detail, /no column "mail"\. It has "number", "email", "status"/);
  assert.match((await (await acme.visitor()).asks("order W1042, ada@example.com")).text, /shipped/);
});

test("what is deleted is asked no more, and its list is gone", async (t) => {
  const { acme, ctx } = await openWorld(t);
  await acme.connects("orders", list);

  assert.equal((await acme.call("DELETE", `/bots/${acme.botId}/live-data/orders`)).status, 204);

  assert.equal((await acme.call("DELETE", `/bots/${acme.botId}/live-data/orders`)).status, 404);
  assert.deepEqual(await ctx.db.all(sql`select from listed_orders`), []);
});
