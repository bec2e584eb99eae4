import type { Order } from "@nebulahex/contract";
import type { OrderOutcome } from "./orders.ts";

const askForBoth =
  "Sure, I can look that up. Please send me the order number and the email address that the order was placed with.";
const askForNumber = "Thanks. What is the order number? You will find it in the confirmation of your order.";
const askForEmail =
  "Thanks. Which email address was the order placed with? I need it to make sure that it is yours.";
const notFound =
  "I could not find an order with that number and that email address. Please check both and send them again; or tell me, and I will get a person.";
const unavailable =
  "I cannot reach the order system right now. Please try again in a few minutes; or tell me, and I will get a person.";
const tooOften =
  "That was looked up too often in a short time. Please try again in an hour; or tell me, and I will get a person.";

const asking: ReadonlySet<string> = new Set([askForBoth, askForNumber, askForEmail, notFound, unavailable]);

/** Whether the bot waits for details of an order, having said this. */
export function isAskingForOrder(text: string): boolean {
  return asking.has(text);
}

export function askForDetails(has: { orderNumber: boolean; email: boolean }): string {
  if (has.orderNumber) return askForEmail;
  return has.email ? askForNumber : askForBoth;
}

/** What the bot says of a look-up. A foreign order and a missing one get the same words. */
export function tellOutcome(outcome: OrderOutcome): string {
  switch (outcome.kind) {
    case "found":
      return tellOrder(outcome.order);
    case "not_found":
      return notFound;
    case "unavailable":
      return unavailable;
    case "too_often":
      return tooOften;
  }
}

function tellOrder({ number, status, placedAt, total, items, parcels }: Order): string {
  const facts = [
    placedAt && `Placed: ${placedAt}`,
    items.length > 0 &&
      `Items: ${items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(", ")}`,
    total && `Total: ${total}`,
    ...parcels.map(({ trackingNumber, trackingUrl, carrier }) =>
      ["Tracking:", carrier, trackingNumber, trackingUrl].filter(Boolean).join(" "),
    ),
  ].filter(Boolean);
  const opening = status ? `Your order ${number} is ${status}.` : `I found your order ${number}.`;
  return [opening, ...facts].join("\n");
}
