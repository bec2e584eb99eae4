import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readConfig } from "../../platform/config/index.ts";
import { createOutbound } from "../../platform/outbound/index.ts";
import { liveSourceConformance, stock } from "../conformance.ts";
import { openShop, type Shop, token } from "./shop.fixture.ts";
import { shopifySource } from "./shopify.ts";

const { outboundAllowedTargets } = readConfig({ OUTBOUND_ALLOWED_TARGETS: "live-data:127.0.0.0/8" });
const outbound = createOutbound({ allowedTargets: outboundAllowedTargets });
let shop: Shop;
before(async () => {
  shop = await openShop(stock);
});
after(async () => {
  await outbound.close();
  shop.close();
});

const source = (accessToken = token) =>
  shopifySource(outbound, "wsp_1", { kind: "shopify", shopUrl: shop.url, accessToken });
const question = { orderNumber: "#W1042", email: "ada@example.com" };

liveSourceConformance("Shopify", () => source());

test("a shop that throttles is asked again when it has room", async () => {
  for (const next of ["throttled", "busy"] as const) {
    shop.next = next;
    assert.equal((await source().findOrders(question)).length, 1);
  }
});

test("a token that the shop refuses is told with what to do", async () => {
  await assert.rejects(source("wrong").findOrders(question), /answered 401: make a new access token/);
});

test("only orders of the buyer who asks leave the shop", async () => {
  const found = await source().findOrders({ ...question, email: "grace@example.com" });

  assert.deepEqual(
    found.map(({ email }) => email),
    ["grace@example.com"],
  );
});
