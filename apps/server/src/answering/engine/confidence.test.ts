import assert from "node:assert/strict";
import { test } from "node:test";
import { confidenceOf } from "./confidence.ts";

const passage = { heading: null, text: "Yes.", sentences: [] };
const hits = [{ documentId: "d", title: "Lamps", url: null, score: 1, passage, isAnswer: false }];
const match = {
  words: 3,
  documents: 100,
  coverage: 0.8,
  agreement: 1,
  characterCosine: 0.4,
  titleCosine: 0.4,
  classifierLead: 0.5,
  meaning: 0.7,
};

test("every sign of a better match makes the bot surer", () => {
  const before = confidenceOf({
    hits,
    statistics: { ...match, coverage: 0, agreement: 0, characterCosine: 0 },
  });
  for (const sign of [
    "coverage",
    "agreement",
    "characterCosine",
    "titleCosine",
    "classifierLead",
    "meaning",
  ] as const) {
    const weaker = confidenceOf({ hits, statistics: { ...match, [sign]: 0.1 } }).confidence;
    assert.ok(confidenceOf({ hits, statistics: match }).confidence > weaker, sign);
  }
  assert.ok(before.confidence < 0.3);
});

test("where a search model took part, its signs count, and they cannot be had without", () => {
  const near = { ...match, semantic: 11, semanticLead: 3 };
  const confidence = (statistics: typeof match) => confidenceOf({ hits, statistics }).confidence;
  for (const [sign, value] of [
    ["semantic", 2],
    ["semanticLead", -2],
  ] as const)
    assert.ok(confidence(near) > confidence({ ...near, [sign]: value }), sign);
  assert.match(confidenceOf({ hits, statistics: near }).detail, /by the search model/);
  assert.doesNotMatch(confidenceOf({ hits, statistics: match }).detail, /by the search model/);
});

test("in little knowledge the same match is worth something else", () => {
  const alone = confidenceOf({ hits, statistics: { ...match, documents: 1 } });
  assert.notEqual(alone.confidence, confidenceOf({ hits, statistics: match }).confidence);
});

test("nothing found is no confidence, and the reasons are told in words", () => {
  assert.equal(confidenceOf({ hits: [], statistics: match }).confidence, 0);
  assert.match(confidenceOf({ hits, statistics: match }).detail, /\+ agreement of the rankers/);
});
