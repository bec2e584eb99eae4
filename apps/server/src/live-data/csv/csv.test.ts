import assert from "node:assert/strict";
import { test } from "node:test";
import { liveSourceConformance, stock } from "../conformance.ts";
import type { FoundOrder } from "../live-source.ts";
import { isSameNumber } from "../order-number.ts";
import { readList } from "./read-list.ts";

const columns = [
  "number",
  "email",
  "status",
  "placed",
  "total",
  "item",
  "quantity",
  "tracking",
  "page",
  "carrier",
];
const [number, email, status, placedAt, total, itemName, itemQuantity, trackingNumber, trackingUrl, carrier] =
  columns as [string, string, string, string, string, string, string, string, string, string];
const mapping = {
  number,
  email,
  status,
  placedAt,
  total,
  itemName,
  itemQuantity,
  trackingNumber,
  trackingUrl,
  carrier,
};

function written(delimiter: string): string {
  const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const rows = stock.flatMap(({ email, order }) =>
    (order.items.length > 0 ? order.items : [{ name: "", quantity: "" }]).map(({ name, quantity }) => {
      const [parcel] = order.parcels;
      return [
        ...[order.number, email, order.status, order.placedAt, order.total, name, quantity],
        ...[parcel?.trackingNumber, parcel?.trackingUrl, parcel?.carrier],
      ];
    }),
  );
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(delimiter)).join("\r\n")}`;
}

const listed = (orders: readonly FoundOrder[]) => ({
  findOrders: async ({ orderNumber }: { orderNumber: string }) =>
    orders.filter(({ order }) => isSameNumber(order.number, orderNumber)),
});

for (const delimiter of [",", ";", "\t"]) {
  liveSourceConformance(`CSV with ${JSON.stringify(delimiter)}`, async () =>
    listed(await readList({ kind: "csv", content: written(delimiter), mapping })),
  );
}

test("a list without an order is refused with what is wrong", async () => {
  const read = (content: string) => readList({ kind: "csv", content, mapping: { number, email } });

  await assert.rejects(read("number,email\n,"), /no line with a number and an email/);
  await assert.rejects(read("order,email\n1,a@b.example"), /no column "number"\. It has "order", "email"/);
  await assert.rejects(read('number,email\n"1,a@b.example'), /not CSV/);
});

test("a link that is none of the web is not shown", async () => {
  const content = "number,email,page\n1,a@b.example,javascript:alert(1)";
  const [found] = await readList({ kind: "csv", content, mapping: { number, email, trackingUrl } });

  assert.deepEqual(found?.order.parcels, []);
});
