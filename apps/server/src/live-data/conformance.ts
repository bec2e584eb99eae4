import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoundOrder, LiveSource } from "./live-source.ts";

/** The orders that every kind of system is loaded with. */
export const stock: readonly FoundOrder[] = [
  {
    email: "ada@example.com",
    order: {
      number: "#W1042",
      status: "in transit",
      placedAt: "2026-03-01",
      total: "84.90 EUR",
      items: [
        { name: "Water bottle", quantity: 2 },
        { name: 'Lamp, "green"', quantity: 1 },
      ],
      parcels: [{ trackingNumber: "357962501027", trackingUrl: "https://carrier.example/1", carrier: "DHL" }],
    },
  },
  {
    email: "grace@example.com",
    order: {
      number: "#W2000",
      status: "cancelled",
      placedAt: "2026-02-20",
      total: "10.00 EUR",
      items: [],
      parcels: [],
    },
  },
];

/** What every kind of system promises, loaded with the stock. */
export function liveSourceConformance(name: string, open: () => Promise<LiveSource> | LiveSource): void {
  const ask = async (orderNumber: string, email = "ada@example.com") =>
    (await open()).findOrders({ orderNumber, email });

  test(`${name}: an order comes with all that may be told of it, and its buyer's email`, async () => {
    const found = (await ask("#W1042")).find(({ order }) => order.number === "#W1042");

    assert.deepEqual(found, stock[0]);
  });

  test(`${name}: an order without things or parcels is an order`, async () => {
    const found = (await ask("#W2000", "grace@example.com")).find(({ order }) => order.number === "#W2000");

    assert.deepEqual(found, stock[1]);
  });

  test(`${name}: a number without its mark finds the order`, async () => {
    assert.ok((await ask("w1042")).some(({ order }) => order.number === "#W1042"));
  });

  test(`${name}: a number that nobody has, or that is meant to do harm, finds no order of that number`, async () => {
    for (const number of ["#W9999", `" OR name:*`, "../../W1042?", "'; drop table orders; --", "{email}"]) {
      const found = await ask(number);
      assert.ok(
        found.every(({ order }) => order.number !== number),
        number,
      );
    }
  });
}
