import assert from "node:assert/strict";
import { test } from "node:test";
import { findEmail } from "./find-email.ts";

const ada = "ada.lovelace+shop@example.co.uk";

test("an email that a visitor writes is how to reach them", () => {
  for (const text of [
    ada,
    `My email is ${ada}.`,
    `you can reach me at ${ada}, thanks!`,
    `<mailto:${ada}>`,
    `"${ada}"`,
    `(${ada})`,
    `mail:${ada}?`,
    `Is it in stock?\n${ada}\nThanks`,
    `My wife ordered it, but please write to my email ${ada}`,
    `I wrote to you last week. ${ada}`,
    `I'm Ada, ${ada}`,
    `Can the team send your answer to ${ada}?`,
    `I want the receipt to be sent to ${ada}`,
    `bob@example.com is my husband's. Mine is ${ada}`,
    `It is not bob@example.com but ${ada}`,
  ]) {
    assert.equal(findEmail(text), ada, text);
  }
});

test("somebody else's email is not how to reach the visitor", () => {
  for (const text of [
    "my friend's email is bob@example.com",
    "My best friend Bob would like one too: bob@example.com",
    "please ask my husband, bob@example.com",
    "his address is bob@example.com",
    "Send the invoice to our accountant at bob@example.com",
    "bob@example.com is my brother's email",
    "bob@example.com is not my email",
    "I wrote to support@example.com and nobody answered",
    "I got an email from orders@example.com, is it real?",
    "Should I write to info@example.com?",
    "Is your email help@example.com?",
    "Dana’s email is dana@example.com",
    "noreply@example.com",
  ]) {
    assert.equal(findEmail(text), null, text);
  }
});

test("what only looks like an email is none", () => {
  for (const text of [
    "",
    "no email here",
    "ada@localhost",
    "https://user@example.com/path",
    "@ada@social.example",
    "2@3",
    "a@b.c",
    "ada@@example.com",
    "ada..b@example.com",
    `${"a".repeat(80)}@example.com`,
  ]) {
    assert.equal(findEmail(text), null, text);
  }
});

test("a text made to keep the search busy is read all the same", () => {
  assert.equal(findEmail("a.".repeat(2000)), null);
  assert.equal(findEmail(`${"a@".repeat(2000)}`), null);
  assert.equal(findEmail(`a@${"b.".repeat(1999)}`), null);
});
