import assert from "node:assert/strict";
import { test } from "node:test";
import { cutIntoPassages, extract } from "../passages/index.ts";
import { buildIndex } from "./build-index.ts";

const articles = [
  {
    id: "returns",
    title: "Returning an item",
    text: "Send it back within 30 days. We refund the full price to your card.",
  },
  {
    id: "shipping",
    title: "Delivery times",
    text: "Parcels arrive in two to four days. Express delivery takes one day.",
  },
  {
    id: "password",
    title: "Resetting your password",
    text: "Open Settings and choose Reset. We mail you a link.",
  },
  {
    id: "hours",
    title: "Opening hours",
    text: "We are here from nine to five.",
    examples: ["when are you open", "are you closed on sunday"],
  },
];

function passagesOf(documents: object[]) {
  const content = documents.map((document) => JSON.stringify(document)).join("\n");
  return extract({ kind: "jsonl", title: "Help", content }).documents.flatMap(cutIntoPassages);
}

async function firstFor(question: string) {
  const index = await buildIndex(passagesOf(articles));
  return index.search(question).hits[0];
}

test("the article that answers stands first, with its best passage and score", async () => {
  const hit = await firstFor("how long does delivery take?");
  assert.equal(hit?.documentId, "shipping");
  assert.equal(hit?.isAnswer, false);
  assert.ok((hit?.score ?? 0) > 0.8);
});

test("word forms and slips of the finger find the same article", async () => {
  assert.equal((await firstFor("can I get refunded"))?.documentId, "returns");
  assert.equal((await firstFor("forgot my pasword"))?.documentId, "password");
});

test("an example question is as good as the words of the answer", async () => {
  const hit = await firstFor("closed on sundays?");
  assert.equal(hit?.documentId, "hours");
  assert.equal(hit?.isAnswer, true);
});

test("of a long article the passage that answers is shown", async () => {
  const sections = [
    "First unpack the lamp and mount it on the wall.",
    "The warranty on every bulb lasts five years.",
  ];
  const text = sections.map((line) => `${line} ${"It is made of brass and glass. ".repeat(12)}`).join("\n\n");
  const index = await buildIndex(passagesOf([...articles, { id: "lamp", title: "Lamp", text }]));

  const hit = index.search("how many years of warranty on a bulb").hits[0];

  assert.equal(hit?.documentId, "lamp");
  assert.match(hit?.passage.text ?? "", /warranty/);
});

test("nothing known finds nothing, and words never learned are told apart", async () => {
  const empty = await buildIndex([]);
  const index = await buildIndex(passagesOf(articles));

  assert.deepEqual(empty.search("hello there").hits, []);
  assert.ok(
    index.search("delivery").statistics.coverage > index.search("delivery zeppelin").statistics.coverage,
  );
});

test("a language is known by its small words and stemmed by its own rules", async () => {
  const german = [
    { id: "r", title: "Rücksendung", text: "Pakete nehmen wir innerhalb von 30 Tagen zurück." },
    { id: "l", title: "Lieferung", text: "Wir liefern in zwei Tagen." },
  ];
  const index = await buildIndex(passagesOf(german));
  assert.equal(index.search("Wann wird mein Paket zurückgenommen?").hits[0]?.documentId, "r");
});

test("scripts without spaces are searched by their characters", async () => {
  const chinese = [
    { id: "r", title: "退货", text: "您可以在三十天内退货。" },
    { id: "s", title: "配送", text: "包裹两天内送达。" },
  ];
  const index = await buildIndex(passagesOf(chinese));
  assert.equal(index.search("怎么退货?").hits[0]?.documentId, "r");
});

test("building lets others run in between, says what it weighs and is the same each time", async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const many = passagesOf(
    Array.from({ length: 200 }, (_, at) => ({
      id: `d${at}`,
      title: `Part ${at}`,
      text: `Screw ${at} fits.`,
    })),
  );

  const [one, other] = [await buildIndex(many, { pause }), await buildIndex(many)];

  assert.ok(pauses > 20);
  assert.ok(one.byteSize > 10_000);
  assert.deepEqual(one.search("screw 77"), other.search("screw 77"));
  assert.equal(one.search("screw 77").hits[0]?.documentId, "d77");
});
