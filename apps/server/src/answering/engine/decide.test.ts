import assert from "node:assert/strict";
import { test } from "node:test";
import { decide } from "./decide.ts";
import type { Found } from "./search.ts";
import type { TurnInput } from "./turn.ts";

const bot = {
  greeting: "Welcome to Acme!",
  fallbackText: "I am not sure. Shall I get a person?",
  handoverText: "A colleague will be with you.",
  threshold: 0.5,
  fallbacksBeforeHandover: 2,
};

const text = "Send it back within 30 days.";
const hit = {
  documentId: "returns",
  title: "Returns",
  url: "https://acme.test/returns",
  score: 1,
  passage: { heading: null, text, sentences: [{ text, relevance: 1 }] },
  isAnswer: false,
};
const strong = {
  words: 3,
  documents: 100,
  coverage: 1,
  agreement: 1,
  characterCosine: 0.8,
  titleCosine: 0.9,
  classifierLead: 0.9,
  meaning: 0.9,
};
const weak = {
  words: 3,
  documents: 100,
  coverage: 0.1,
  agreement: 0.3,
  characterCosine: 0.05,
  titleCosine: 0,
  classifierLead: 0.01,
  meaning: 0.1,
};

function turn(question: string, found: Found, more: Partial<TurnInput> = {}) {
  return decide({ bot, transcript: [], fallbacksInRow: 0, question, search: () => found, ...more });
}

test("a sure match is answered from its passage with the source", async () => {
  const reply = await turn("how do I return this", { hits: [hit], statistics: strong });

  assert.equal(reply.kind, "answer");
  assert.equal(reply.text, text);
  assert.ok((reply.confidence ?? 0) > 0.8);
  assert.deepEqual(reply.kind === "answer" && reply.sources, [
    { documentId: "returns", title: "Returns", url: "https://acme.test/returns" },
  ]);
  assert.deepEqual(
    reply.trace.map(({ step }) => step),
    ["wants-person", "retrieve", "confidence", "extract-answer"],
  );
});

test("an unsure match falls back and keeps the confidence of the answer it rejected", async () => {
  const reply = await turn("do you sell boats", { hits: [hit], statistics: weak });

  assert.equal(reply.kind, "fallback");
  assert.equal(reply.text, bot.fallbackText);
  assert.ok((reply.confidence ?? 1) < 0.5);
});

test("the last allowed fallback in a row hands over and is still a fallback", async () => {
  const reply = await turn("do you sell boats", { hits: [], statistics: weak }, { fallbacksInRow: 1 });

  assert.deepEqual(
    { kind: reply.kind, confidence: reply.confidence, text: reply.text },
    { kind: "handover", confidence: 0, text: bot.handoverText },
  );
  assert.ok(reply.kind === "handover" && reply.reason === "bot_unsure" && reply.isFallback);
});

test("whoever wants a person gets one without a search", async () => {
  const search = () => assert.fail("searched");
  const reply = await decide({
    bot,
    transcript: [],
    fallbacksInRow: 0,
    question: "let me talk to a human",
    search,
  });

  assert.ok(reply.kind === "handover" && reply.reason === "customer_requested" && !reply.isFallback);
  assert.equal(reply.confidence, null);
});

test("a greeting is greeted and thanks are welcome, but a question behind them is answered", async () => {
  const found = { hits: [hit], statistics: strong };
  assert.equal((await turn("Hello!", found)).text, bot.greeting);
  assert.match((await turn("thank you so much", found)).text, /welcome/);
  assert.equal((await turn("hello, how do I return this", found)).text, text);
});

test("given a clock the trace tells how long each step took", async () => {
  let now = 100;
  const clock = () => {
    now += 2;
    return now;
  };
  const { trace } = await turn("how do I return this", { hits: [hit], statistics: strong }, { now: clock });
  assert.deepEqual(
    trace.map(({ durationMs }) => durationMs),
    [2, 2, 2, 2],
  );
});
