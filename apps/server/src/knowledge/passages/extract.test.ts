import assert from "node:assert/strict";
import { test } from "node:test";
import { extract } from "./extract.ts";

function sectionsOf(kind: "text" | "markdown" | "html", content: string) {
  const { documents, faults } = extract({ kind, title: "Help", content });
  assert.deepEqual(faults, []);
  return documents[0]?.sections;
}

test("Markdown is read by headings, its lists and tables as lines that make sense alone", () => {
  const content =
    "Intro &amp; more.\n\n## Sizes\n1. Measure\n   - twice\n2. Order\n\n| Size | Price |\n|--|--|\n| S | 5 € |";
  assert.deepEqual(sectionsOf("markdown", content), [
    { heading: null, text: "Intro & more." },
    { heading: "Sizes", text: "1. Measure\n- twice\n\n2. Order\n\nSize: S; Price: 5 €" },
  ]);
});

test("a page gives its main part without menus, scripts and what is hidden", () => {
  const content = `<nav>Menu</nav><main><h1>Returns</h1><p>Within 30&nbsp;days.<br>Free.</p><script>x()</script>
    <p hidden>secret</p><ul><li><p>Keep the <b>receipt</b></p></li></ul></main><p>Footer words</p>`;
  assert.deepEqual(sectionsOf("html", content), [
    { heading: "Returns", text: "Within 30 days.\nFree.\n\n- Keep the receipt" },
  ]);
});

test("text comes out in one Unicode form, without invisible characters or broken lines", () => {
  const long = "This line was broken by a mail program in the middle of the";
  assert.deepEqual(sectionsOf("text", `Cafe\u0301\u200b open\r\n\r\n\r\n\r\n${long}\nsentence.`), [
    { heading: null, text: `Café open\n\n${long} sentence.` },
  ]);
});

test("JSONL gives a document a line with its id, address and examples", () => {
  const line = {
    id: "r1",
    title: "Returns",
    text: "Within 30 days.",
    url: "https://acme.test/r",
    examples: ["send back?"],
  };
  assert.deepEqual(
    extract({ kind: "jsonl", title: "Import", content: `${JSON.stringify(line)}\n` }).documents,
    [
      {
        documentId: "r1",
        title: "Returns",
        url: "https://acme.test/r",
        examples: ["send back?"],
        sections: [{ heading: null, text: "Within 30 days." }],
      },
    ],
  );
});

test("each bad JSONL line is named with what to do, and the good ones are read", () => {
  const content = [
    '{"id":"a","title":"A","text":"Good."}',
    "not json",
    '{"id":"b","text":"No title."}',
    '{"id":"c","title":"C","text":"  "}',
    '{"id":"a","title":"A","text":"Again."}',
    '{"id":"d","title":"D","text":"Bad.","url":"javascript:alert(1)"}',
    '{"id":"e","title":"E","text":"Bad.","examples":"one"}',
  ].join("\n");

  const { documents, faults } = extract({ kind: "jsonl", title: "Import", content });

  assert.deepEqual(
    documents.map(({ documentId }) => documentId),
    ["a"],
  );
  assert.deepEqual(
    faults.map(({ line }) => line),
    [2, 3, 4, 5, 6, 7],
  );
  assert.match(faults[0]?.message ?? "", /Write one \{"id","title","text"\} per line/);
  assert.match(faults[3]?.message ?? "", /same as in line 1\. Give each line its own id/);
});

test("a source without words is a fault that says what to add", () => {
  const empty = extract({ kind: "text", title: "Help", content: " \n " });
  const onlyMarkup = extract({ kind: "html", title: "Help", content: "<nav>Menu</nav><script>1</script>" });

  assert.deepEqual(empty.faults, [
    { line: null, message: "The source is empty. Add the text the bot should know." },
  ]);
  assert.match(onlyMarkup.faults[0]?.message ?? "", /Paste the text itself/);
});

test("Markdown that nests without end is a fault, not a crash", () => {
  const { documents, faults } = extract({
    kind: "markdown",
    title: "Help",
    content: `${">".repeat(50_000)} deep`,
  });
  assert.deepEqual(documents, []);
  assert.match(faults[0]?.message ?? "", /plain text/);
});
