import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { FoundOrder } from "../live-source.ts";

export type Shop = {
  url: string;
  /** What the next call gets in place of an answer. */
  next: "throttled" | "busy" | null;
  calls: number;
  close(): void;
};

export const token = "shpat_0123456789abcdef";
const path = "/admin/api/2026-10/graphql.json";

/** A server on this machine that speaks as Shopify's Admin API does where orders are asked for. */
export async function openShop(orders: readonly FoundOrder[]): Promise<Shop> {
  const shop: Shop = { url: "", next: null, calls: 0, close: () => server.close() };
  const server = createServer(async (request, response) => {
    shop.calls++;
    const say = (status: number, body: object, headers = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(body));
    const next = shop.next;
    shop.next = null;
    const asked = JSON.parse(await text(request));
    if (request.method !== "POST" || request.url !== path) return say(404, { errors: "Not Found" });
    if (request.headers["x-shopify-access-token"] !== token) {
      return say(401, {
        errors: "[API] Invalid API key or access token (unrecognized login or wrong password)",
      });
    }
    if (next === "busy") return say(429, { errors: "Exceeded 2 calls per second" }, { "retry-after": "0.2" });
    if (next === "throttled") {
      const extensions = { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" };
      return say(200, { errors: [{ message: "Throttled", extensions }], extensions: { cost: cost(0) } });
    }
    const nodes = orders.filter((order) => fits(order, asked.variables.search)).map(nodeOf);
    say(200, { data: { orders: { nodes } }, extensions: { cost: cost(1990) } });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return shop;
}

function cost(currentlyAvailable: number) {
  const throttleStatus = { maximumAvailable: 2000, currentlyAvailable, restoreRate: 100 };
  return { requestedQueryCost: 12, actualQueryCost: null, throttleStatus };
}

/** Shopify's search of orders, as far as it is asked: `(name:"#1" OR name:"1") AND email:"a@b.c"`, or the email alone. */
function fits({ order, email }: FoundOrder, search: string): boolean {
  const wanted = (field: string) =>
    [...search.matchAll(new RegExp(`${field}:"([^"]*)"`, "g"))].map(([, value = ""]) => value.toLowerCase());
  const names = wanted("name");
  const isNamed = names.length === 0 || names.includes(order.number.toLowerCase());
  return isNamed && wanted("email").includes(email.toLowerCase());
}

function nodeOf({ order, email }: FoundOrder) {
  const [amount, currencyCode] = order.total?.split(" ") ?? ["0", "USD"];
  return {
    name: order.number,
    email,
    createdAt: `${order.placedAt}T09:00:00Z`,
    cancelledAt: order.status === "cancelled" ? `${order.placedAt}T10:00:00Z` : null,
    displayFulfillmentStatus: order.status?.toUpperCase().replaceAll(" ", "_"),
    totalPriceSet: { shopMoney: { amount, currencyCode } },
    lineItems: { nodes: order.items.map(({ name, quantity }) => ({ title: name, quantity })) },
    fulfillments: order.parcels.map(({ trackingNumber, trackingUrl, carrier }) => ({
      trackingInfo: [{ number: trackingNumber, url: trackingUrl, company: carrier }],
    })),
  };
}
