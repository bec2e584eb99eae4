import assert from "node:assert/strict";
import { test } from "node:test";
import { findContact } from "./find-contact.ts";

test("phone numbers of any country are found in people's writings", async () => {
  const written: [string, string, string][] = [
    ["call me on 030 901820", "DE", "+4930901820"],
    ["My number is +44 20 7946 0958.", "DE", "+442079460958"],
    ["You can reach me at (415) 555-2671", "US", "+14155552671"],
    ["01 42 68 53 00, merci", "FR", "+33142685300"],
    ["whatsapp 98765 43210", "IN", "+919876543210"],
    ["415-555-2671 ext. 503", "US", "+14155552671 ext. 503"],
  ];
  for (const [text, region, phone] of written) {
    assert.deepEqual(await findContact(text, { regions: [region] }), { phone }, text);
  }
});

test("the visitor's country is tried before the company's", async () => {
  assert.equal((await findContact("call 0171 2345678", { regions: ["DE", "GB"] })).phone, "+491712345678");
  assert.equal((await findContact("call 020 7946 0958", { regions: [null, "GB"] })).phone, "+442079460958");
});

test("numbers of orders, invoices, dates and of other people are no phone numbers", async () => {
  for (const text of [
    "where is order 4155552671",
    "invoice no. 4155552671 is wrong",
    "#4155552671",
    "I ordered on 2026-03-14",
    "it was 03/27/2011 04:04 PM",
    "it was 23456789",
    "my husband's number is 415-555-2671",
    "your hotline 415-555-2671 is busy",
    "IBAN DE89 3704 0044 0532 0130 00",
    "4155552671.99 USD",
  ]) {
    assert.equal((await findContact(text, { regions: ["US"] })).phone, undefined, text);
  }
});

test("a name is taken from who says it of themselves", async () => {
  for (const text of [
    "My name is Ada Lovelace.",
    "hi, i'm Ada Lovelace and I need help",
    "Hello, this is Ada Lovelace",
    "My email is ada@example.com and I am Ada Lovelace",
    "Ada Lovelace here, is my table free?",
    "Ich heiße Ada Lovelace",
    "Je m'appelle Ada Lovelace",
    "Thanks\n\nBest regards,\nAda Lovelace",
  ]) {
    assert.equal((await findContact(text)).name, "Ada Lovelace", text);
  }
  assert.equal((await findContact("my name is ada lovelace")).name, "ada lovelace");
  assert.equal(
    (await findContact("Ludwig van Beethoven", { askedFor: "name" })).name,
    "Ludwig van Beethoven",
  );
});

test("what people are, want or say of others is no name", async () => {
  for (const text of [
    "I'm Sorry",
    "I am Indian",
    "I'm interested in Lamps",
    "My husband's name is Bob Smith",
    "The product name is Aurora Lamp",
    "Thank you",
    "Where is Ada Lovelace?",
    "Please send it to Bob Smith",
  ]) {
    assert.equal((await findContact(text)).name, undefined, text);
  }
  assert.equal((await findContact("No, thanks", { askedFor: "name" })).name, undefined);
});
