import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { readConfig } from "../../platform/config/index.ts";
import { createOutbound } from "../../platform/outbound/index.ts";
import { liveSourceConformance, stock } from "../conformance.ts";
import { isSameNumber } from "../order-number.ts";
import { readPath } from "./read-path.ts";
import { restSource } from "./rest.ts";

const { outboundAllowedTargets } = readConfig({ OUTBOUND_ALLOWED_TARGETS: "live-data:127.0.0.0/8" });
const outbound = createOutbound({ allowedTargets: outboundAllowedTargets });
const mapping = {
  number: "data.number",
  email: "data.buyer.email",
  status: "data.status",
  placedAt: "data.placed",
  total: "data.total",
  itemName: "data.lines[*].title",
  itemQuantity: "data.lines[*].count",
  trackingNumber: "data.parcels[*].number",
  trackingUrl: "data.parcels[*].url",
  carrier: "data.parcels[*].by",
};

/** A company's own endpoint: its orders under `/orders/{number}`, for who has the key. */
const server = createServer((request, response) => {
  const say = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
  if (request.headers["x-api-key"] !== "secret") return say(401, {});
  const number = decodeURIComponent(request.url?.split("/").at(-1)?.split("?")[0] ?? "");
  const found = stock.find(({ order }) => isSameNumber(order.number, number));
  if (found === undefined) return say(404, { error: "no such order" });
  const { order, email } = found;
  say(200, {
    data: {
      ...order,
      buyer: { email, address: "1 Analytical Street" },
      placed: order.placedAt,
      lines: order.items.map(({ name, quantity }) => ({ title: name, count: quantity })),
      parcels: order.parcels.map(({ trackingNumber, trackingUrl, carrier }) => ({
        number: trackingNumber,
        url: trackingUrl,
        by: carrier,
      })),
    },
  });
});
let base: string;
before(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await outbound.close();
  server.close();
});

const source = (key = "secret") =>
  restSource(outbound, "wsp_1", {
    kind: "rest",
    url: `${base}/orders/{orderNumber}?email={email}`,
    headers: { "x-api-key": key },
    mapping,
  });

liveSourceConformance("REST", () => source());

test("an endpoint that refuses its key is told as such", async () => {
  await assert.rejects(
    source("old").findOrders({ orderNumber: "1", email: "a@b.example" }),
    /answered 401: check the headers/,
  );
});

test("a path leads through objects and lists, and never out of them", () => {
  const record = { a: [{ b: 1 }, { b: "two" }, {}], c: null, "d e": { f: true } };

  assert.deepEqual(readPath(record, "a[*].b"), ["1", "two"]);
  assert.deepEqual(readPath(record, "a[1].b"), ["two"]);
  assert.deepEqual(readPath(record, "d e.f"), ["true"]);
  for (const nowhere of ["c.d", "a[7].b", "a", "constructor.name", "__proto__", ""]) {
    assert.deepEqual(readPath(record, nowhere), []);
  }
});
