import assert from "node:assert/strict";
import { test } from "node:test";
import { cutIntoPassages, extract } from "../passages/index.ts";
import { backgroundOf, buildIndex, buildVectorRanker, hashOf, rankByVectors, toBytes } from "./index.ts";

const documents = [
  { id: "returns", title: "Returns", text: "Send it back within 30 days." },
  {
    id: "hours",
    title: "Opening hours",
    text: "We are here from nine to five.",
    examples: ["are you there"],
  },
];
const content = documents.map((document) => JSON.stringify(document)).join("\n");
const passages = extract({ kind: "jsonl", title: "Help", content }).documents.flatMap(cutIntoPassages);
const background = { mean: 0.1, spread: 0.1 };
const vectors = (entries: Record<string, number[]>) =>
  new Map(Object.entries(entries).map(([text, vector]) => [hashOf(text), toBytes(vector)]));

test("a question that shares no word finds the text that means the same", async () => {
  const index = await buildIndex(passages);
  const stored = vectors({ "Returns\nSend it back within 30 days.": [1, 0, 0], "are you there": [0, 1, 0] });
  const ranker = await buildVectorRanker(index.entries, stored, background);
  const search = (vector: number[]) =>
    index.search("money please", { semantic: rankByVectors(ranker, vector) });

  const { hits, statistics } = search([0.9, 0.1, 0]);

  assert.equal(hits[0]?.documentId, "returns");
  assert.ok((statistics.semantic ?? 0) > 8);
  assert.ok((statistics.semanticLead ?? 0) > 5);
  assert.equal(search([0.1, 0.9, 0]).hits[0]?.documentId, "hours");
});

test("what has no vector yet is found by its words, and so is all when the vectors are of another model", async () => {
  const index = await buildIndex(passages);
  const stored = vectors({ "Returns\nSend it back within 30 days.": [1, 0, 0] });
  const ranker = await buildVectorRanker(index.entries, stored, background);
  const ask = (vector: number[]) =>
    index.search("When are you here, from nine?", { semantic: rankByVectors(ranker, vector) }).hits[0]
      ?.documentId;

  for (const vector of [
    [0, 0, 1],
    [1, 0, 0],
    [1, 0],
  ])
    assert.equal(ask(vector), "hours");
  assert.equal(index.search("nine").statistics.semantic, undefined);
});

test("texts that have nothing to do with each other set the scale", () => {
  const { mean, spread } = backgroundOf(
    [
      [1, 0, 0],
      [0, 1, 0],
      [1, 0, 1],
    ].map(toBytes),
  );
  assert.ok(Math.abs(mean - Math.SQRT1_2 / 3) < 1e-3);
  assert.ok(spread > 0.3 && spread < 0.4);
});
