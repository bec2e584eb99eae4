import assert from "node:assert/strict";
import { test } from "node:test";
import { extractAnswer } from "./extract-answer.ts";

const filler =
  "We have been making lamps in our own workshop in the old town for more than a hundred years. ";

function answerOf(sentences: { text: string; relevance: number }[], isAnswer = false) {
  const text = sentences
    .map((sentence) => sentence.text)
    .join("")
    .trim();
  const passage = { heading: null, text, sentences };
  return extractAnswer({ documentId: "d", title: "Lamps", url: null, score: 1, passage, isAnswer });
}

test("a long passage is cut to whole sentences around the one that answers", () => {
  const around = Array.from({ length: 6 }, () => ({ text: filler, relevance: 0 }));
  const answer = answerOf([...around, { text: "The warranty lasts five years. ", relevance: 1 }, ...around]);

  assert.ok(answer.startsWith("The warranty lasts five years."));
  assert.ok(answer.endsWith("years."));
  assert.ok(answer.length < 300);
});

test("steps come with the line that announces them", () => {
  const around = Array.from({ length: 5 }, () => ({ text: filler, relevance: 0 }));
  const steps = ["To reset the lamp:\n", "1. Press the switch.\n", "2. Wait a minute.\n"];
  const rated = steps.map((text, index) => ({ text, relevance: index === 1 ? 1 : 0.1 }));

  assert.ok(answerOf([...around, ...rated, ...around]).startsWith(steps.join("")));
});

test("a sentence that leans on the one before brings it along", () => {
  const around = Array.from({ length: 5 }, () => ({ text: filler, relevance: 0 }));
  const answer = answerOf([
    ...around,
    { text: "Bulbs are under warranty. ", relevance: 0.1 },
    { text: "It lasts five years. ", relevance: 1 },
    ...around,
  ]);
  assert.ok(answer.startsWith("Bulbs are under warranty. It lasts five years."));
});

test("a written answer is given whole, however long", () => {
  const long = Array.from({ length: 12 }, () => ({ text: filler, relevance: 0 }));
  assert.equal(answerOf(long, true), filler.repeat(12).trim());
});
