import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { TranscriptLine } from "../../apps/server/src/answering/engine/index.ts";
import { decide, type Turn } from "../../apps/server/src/answering/engine/index.ts";
import type { FoundOrder } from "../../apps/server/src/live-data/live-source.ts";
import { isSameNumber } from "../../apps/server/src/live-data/order-number.ts";
import { openShop, token } from "../../apps/server/src/live-data/shopify/shop.fixture.ts";
import { shopifySource } from "../../apps/server/src/live-data/shopify/shopify.ts";
import { readConfig } from "../../apps/server/src/platform/config/index.ts";
import { createOutbound } from "../../apps/server/src/platform/outbound/index.ts";

/** Real-shaped orders in a shop that speaks Shopify's wire format, and what visitors ask of them. */
type Row = {
  orderNumber: string;
  email: string;
  status: string;
  createdAt: string;
  total: number;
  items: { name: string }[];
  fulfilments: { trackingNumbers: string[] }[];
};
type Question = {
  id: string;
  kind: string;
  turns: string[];
  expected: { outcome: string; orderNumber?: string; trackingNumbers?: string[] };
  mustNotReveal: string[];
};

const { values } = parseArgs({ options: { eval: { type: "string", default: "../shared/eval" } } });
const folder = join(values.eval, "orders");
function read<T>(name: string): T[] {
  return readFileSync(join(folder, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function measure() {
  const shop = await openShop(read<Row>("orders.jsonl").map(stocked));
  const { outboundAllowedTargets } = readConfig({ OUTBOUND_ALLOWED_TARGETS: "live-data:127.0.0.0/8" });
  const outbound = createOutbound({ allowedTargets: outboundAllowedTargets });
  const source = shopifySource(outbound, "bench", { kind: "shopify", shopUrl: shop.url, accessToken: token });

  const questions = read<Question>("questions.dev.jsonl");
  const kinds = new Map<string, { right: number; of: number }>();
  let revealed = 0;
  for (const question of questions) {
    const { said, last } = await play(question.turns, source);
    const isRight = fits(question.expected, last);
    const shown = question.mustNotReveal.filter((secret) => said.includes(secret));
    revealed += shown.length;
    const kind = kinds.get(question.kind) ?? { right: 0, of: 0 };
    kinds.set(question.kind, { right: kind.right + Number(isRight), of: kind.of + 1 });
    if (!isRight || shown.length > 0)
      console.log(`  ${question.id} ${question.kind}: ${question.turns.join(" | ")}\n    → ${last.text}`);
  }
  await outbound.close();
  shop.close();

  for (const [kind, { right, of }] of kinds) console.log(`${kind.padEnd(18)} ${right} of ${of}`);
  const right = [...kinds.values()].reduce((sum, kind) => sum + kind.right, 0);
  console.log(
    `right outcome ${(right / questions.length).toFixed(3)} (${questions.length}); secrets shown: ${revealed}`,
  );
}

function stocked({ orderNumber, email, status, createdAt, total, items, fulfilments }: Row): FoundOrder {
  const trackingNumbers = fulfilments.flatMap((fulfilment) => fulfilment.trackingNumbers);
  return {
    email,
    order: {
      number: orderNumber,
      status,
      placedAt: createdAt.slice(0, 10),
      total: `${total} USD`,
      items: items.map(({ name }) => ({ name, quantity: 1 })),
      parcels: trackingNumbers.map((trackingNumber) => ({
        trackingNumber,
        trackingUrl: null,
        carrier: null,
      })),
    },
  };
}

const bot = {
  greeting: "Hello!",
  fallbackText: "I do not know that.",
  handoverText: "I am getting somebody of our team.",
  threshold: 0.5,
  fallbacksBeforeHandover: 10,
};
const unknown = {
  words: 0,
  documents: 100,
  coverage: 0,
  agreement: 0,
  characterCosine: 0,
  titleCosine: 0,
  classifierLead: 0,
  meaning: null,
};

async function play(turns: readonly string[], source: ReturnType<typeof shopifySource>) {
  const transcript: TranscriptLine[] = [];
  let last: Turn | undefined;
  for (const question of turns) {
    last = await decide({
      bot,
      question,
      transcript: [...transcript],
      fallbacksInRow: 0,
      search: () => ({ hits: [], statistics: unknown }),
      orders: {
        areKnown: async () => true,
        async find(orderNumber, email) {
          const found = (await source.findOrders({ orderNumber, email })).find(
            (one) =>
              isSameNumber(one.order.number, orderNumber) && one.email.toLowerCase() === email.toLowerCase(),
          );
          return found ? { kind: "found", order: found.order, source: "shopify" } : { kind: "not_found" };
        },
      },
    });
    transcript.push({ author: "visitor", text: question }, { author: "bot", text: last.text });
  }
  if (last === undefined) throw new Error("A question without turns.");
  return {
    last,
    said: transcript
      .filter(({ author }) => author === "bot")
      .map(({ text }) => text)
      .join("\n"),
  };
}

function fits({ outcome, orderNumber, trackingNumbers = [] }: Question["expected"], turn: Turn): boolean {
  const step = turn.trace.find((one) => one.step === "order");
  const isAsking = step?.outcome === "asked for details";
  switch (outcome) {
    case "found":
      return (
        turn.kind === "answer" &&
        turn.order?.number === orderNumber &&
        trackingNumbers.every((number) => turn.text.includes(number))
      );
    case "found_or_ask":
      return isAsking || (turn.kind === "answer" && turn.order?.number === orderNumber);
    case "not_found":
    case "not_verified":
      return step?.outcome === "not found";
    case "need_email":
      return isAsking && step?.detail === "Missing: email.";
    case "need_order_number":
      return isAsking && step?.detail === "Missing: order number.";
    case "need_order_number_or_email":
      return isAsking;
    default:
      throw new Error(`An outcome that nobody knows: ${outcome}`);
  }
}

if (existsSync(folder)) await measure();
else console.log(`No orders at ${folder}, so nothing was measured. Name the folder of the sets with --eval.`);
