import assert from "node:assert/strict";
import { test } from "node:test";
import { cutIntoPassages } from "./cut-into-passages.ts";
import type { Document } from "./document.ts";

function documentWith(sections: Document["sections"], examples: string[] = []): Document {
  return { documentId: "d1", title: "Help", url: null, examples, sections };
}

test("a document is cut at its headings and keeps its title, address and order", () => {
  const passages = cutIntoPassages(
    documentWith([
      { heading: null, text: "Welcome." },
      { heading: "Returns", text: "Within 30 days." },
    ]),
  );
  assert.deepEqual(
    passages.map(({ heading, text, position }) => ({ heading, text, position })),
    [
      { heading: null, text: "Welcome.", position: 0 },
      { heading: "Returns", text: "Within 30 days.", position: 1 },
    ],
  );
});

test("a long section is cut at sentence ends into even pieces, and nothing is lost", () => {
  const sentence = "Dr. Who keeps a parcel for exactly twelve days before it goes back to us.";
  const text = Array.from({ length: 20 }, () => sentence).join(" ");

  const passages = cutIntoPassages(documentWith([{ heading: null, text }]));

  assert.equal(passages.map((passage) => passage.text).join(" "), text);
  for (const passage of passages) {
    assert.ok(passage.text.endsWith("us."));
    assert.ok(passage.text.split(" ").length <= 100);
  }
});

test("text without any sentence end is still cut, also in scripts without spaces", () => {
  const words = cutIntoPassages(documentWith([{ heading: null, text: "word ".repeat(250).trim() }]));
  const chinese = cutIntoPassages(documentWith([{ heading: null, text: "退货政策".repeat(150) }]));

  assert.ok(words.length >= 3);
  assert.ok(chinese.length >= 3);
});

test("examples travel with the first passage alone", () => {
  const sections = ["One.", "Two."].map((text) => ({ heading: text, text }));
  const passages = cutIntoPassages(documentWith(sections, ["how?"]));
  assert.deepEqual(
    passages.map(({ examples }) => examples),
    [["how?"], []],
  );
});
