import type { Mapping, Order } from "@nebulahex/contract";
import type { FoundOrder } from "./live-source.ts";

/** Reads what stands at a place of a record, as texts: one for each row or list entry that has it. */
export type Read = (place: string) => readonly string[];

/** An order from a record of a company's own system, by the mapping that says where its parts stand. */
export function orderFrom(mapping: Mapping, read: Read): FoundOrder | null {
  const first = (place: string | undefined) =>
    place === undefined ? null : (read(place).find(Boolean) ?? null);
  const all = (place: string | undefined) => (place === undefined ? [] : read(place));
  const [number, email] = [first(mapping.number), first(mapping.email)];
  if (number === null || email === null) return null;

  const quantities = all(mapping.itemQuantity);
  return {
    email,
    order: {
      number,
      status: first(mapping.status),
      placedAt: first(mapping.placedAt),
      total: first(mapping.total),
      items: all(mapping.itemName).flatMap((name, position) =>
        name === "" ? [] : [{ name, quantity: Number(quantities[position] || 1) || 1 }],
      ),
      parcels: parcels(all(mapping.trackingNumber), all(mapping.trackingUrl), all(mapping.carrier)),
    },
  };
}

function parcels(
  numbers: readonly string[],
  urls: readonly string[],
  carriers: readonly string[],
): Order["parcels"] {
  const count = Math.max(numbers.length, urls.length);
  const rows = Array.from({ length: count }, (_, position) => ({
    trackingNumber: numbers[position] || null,
    trackingUrl: isLink(urls[position]) ? urls[position] : null,
    carrier: carriers[position] || carriers[0] || null,
  }));
  const isKnown = rows.filter(
    ({ trackingNumber, trackingUrl }) => trackingNumber !== null || trackingUrl !== null,
  );
  const seen = new Set<string>();
  return isKnown.filter(({ trackingNumber, trackingUrl }) => {
    const parcel = `${trackingNumber} ${trackingUrl}`;
    return seen.has(parcel) ? false : seen.add(parcel);
  });
}

/** A link that a visitor may be shown leads to the web and runs nothing. */
function isLink(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text);
}
