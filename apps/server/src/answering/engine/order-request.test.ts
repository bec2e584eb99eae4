import assert from "node:assert/strict";
import { test } from "node:test";
import { readOrderRequest } from "./order-request.ts";
import { askForDetails } from "./tell-order.ts";
import type { TranscriptLine } from "./transcript.ts";

const asked: TranscriptLine = { author: "bot", text: askForDetails({ orderNumber: false, email: false }) };

test("an order is asked for in many words and languages", () => {
  const wishes = [
    "Where's my order?",
    "track my parcel",
    "has my package been delivered yet, when will it arrive",
    "Wo ist meine Bestellung?",
    "Wann kommt mein Paket an?",
    "Où est ma commande ?",
    "¿Dónde está mi pedido?",
    "order status",
  ];
  for (const wish of wishes) {
    assert.deepEqual(readOrderRequest(wish, []), { orderNumber: null, email: null }, wish);
  }
});

test("what is about orders in general, or wants something else of one, is no look-up", () => {
  const others = [
    "How long does delivery take?",
    "Do you deliver to Peru?",
    "When do you ship orders on weekends?",
    "Can I return my order?",
    "I want a refund for order #W1042",
    "How do I cancel my order?",
    "Is there a minimum for an order with a coupon?",
    "When do you open?",
    "My number is +49 30 901820",
    "Which products do you have?",
  ];
  for (const other of others) assert.equal(readOrderRequest(other, []), null, other);
});

test("number and email are found in every writing, and told apart from phone numbers", () => {
  const expected = { orderNumber: "W1042", email: "Ada@Example.com" };
  for (const number of [
    "#W1042",
    "# W1042",
    "order no. W1042.",
    "purchase W1042",
    "(#W1042)",
    "order number is W1042",
  ]) {
    const request = readOrderRequest(
      `Where is my order ${number}? <Ada@Example.com>, call +49 30 901820`,
      [],
    );
    assert.deepEqual(request, expected, number);
  }
});

test("details are remembered while the bot waits for the rest", () => {
  const begun: TranscriptLine[] = [{ author: "visitor", text: "where is my order 1042?" }, asked];

  assert.deepEqual(readOrderRequest("it's ada@example.com", begun), {
    orderNumber: "1042",
    email: "ada@example.com",
  });
  assert.deepEqual(readOrderRequest("sorry, 1043", begun), { orderNumber: "1043", email: null });
});

test("who turns to something else is not held at their order", () => {
  assert.equal(readOrderRequest("Never mind. When do you open?", [asked]), null);
  assert.equal(readOrderRequest("ada@example.com", []), null);
});
