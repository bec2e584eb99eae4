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

test("word forms are found in the languages of Snowball", async () => {
  const texts: Record<string, [text: string, other: string, question: string]> = {
    finnish: [
      "Palautuksen hinta on viisi euroa.",
      "Kaupat ovat auki yhdeksästä.",
      "mitä palautukset maksavat",
    ],
    hungarian: [
      "A csomagok szállítása két nap.",
      "Az üzletünk kilenckor nyit.",
      "mikor szállítjátok a csomagomat",
    ],
    polish: ["Zwroty przyjmujemy przez 30 dni.", "Sklepy są otwarte od dziewiątej.", "jak dokonać zwrotu"],
    russian: ["Возвраты принимаем в течение 30 дней.", "Магазины открыты с девяти.", "как оформить возврат"],
    swedish: ["Returerna är gratis i 30 dagar.", "Butikerna öppnar klockan nio.", "kostar en retur något"],
    turkish: [
      "İadeler otuz gün içinde kabul edilir.",
      "Mağazalar dokuzda açılır.",
      "ürünümü iade etmek istiyorum",
    ],
    arabic: ["نقبل المرتجعات خلال ثلاثين يومًا.", "تفتح المتاجر في التاسعة.", "كيف أعيد المرتجع"],
    hindi: ["वापसी तीस दिनों के भीतर होती है।", "दुकानें नौ बजे खुलती हैं।", "दुकान कब खुलती है"],
  };
  for (const [language, [text, other, question]] of Object.entries(texts)) {
    const documents = [
      { id: "first", title: "1", text },
      { id: "second", title: "2", text: other },
    ];
    const index = await buildIndex(passagesOf(documents));
    const expected = language === "hindi" ? "second" : "first";
    assert.equal(index.search(question).hits[0]?.documentId, expected, language);
  }
});

test("scripts without spaces are searched by their characters", async () => {
  const texts: Record<string, [returns: string, delivery: string, question: string]> = {
    chinese: ["您可以在三十天内退货。", "包裹两天内送达。", "怎么退货?"],
    japanese: ["商品は30日以内に返品できます。", "荷物は2日で届きます。", "返品したいのですが"],
    thai: ["คุณสามารถคืนสินค้าได้ภายในสามสิบวัน", "พัสดุจะจัดส่งภายในสองวัน", "อยากคืนสินค้าทำอย่างไร"],
    korean: [
      "상품은 삼십 일 안에 반품할 수 있습니다.",
      "소포는 이틀 안에 도착합니다.",
      "반품은 어떻게 하나요?",
    ],
    khmer: ["អ្នកអាចប្រគល់ទំនិញវិញក្នុងរយៈពេលសាមសិបថ្ងៃ", "កញ្ចប់នឹងមកដល់ក្នុងរយៈពេលពីរថ្ងៃ", "តើប្រគល់ទំនិញវិញយ៉ាងដូចម្តេច"],
  };
  for (const [language, [returns, delivery, question]] of Object.entries(texts)) {
    const documents = [
      { id: "s", title: "2", text: delivery },
      { id: "r", title: "1", text: returns },
    ];
    const index = await buildIndex(passagesOf(documents));
    assert.equal(index.search(question).hits[0]?.documentId, "r", language);
  }
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
