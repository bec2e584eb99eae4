import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { confidenceOf } from "../../apps/server/src/answering/engine/confidence.ts";
import { wantsPerson } from "../../apps/server/src/answering/engine/wants-person.ts";
import { type EvalSet, faqSets, handoffSentences, scopeSets } from "./eval-sets.ts";
import { auroc, calibrationError, f1, reliability, shareWithInterval, withInterval } from "./figures.ts";
import { fitCalibration, type Observed } from "./fit-calibration.ts";
import { observe } from "./observe.ts";
import { plainBm25 } from "./plain-bm25.ts";

const { values } = parseArgs({ options: { eval: { type: "string", default: "../shared/eval" } } });

if (existsSync(values.eval)) await printAll(values.eval);
else console.log(`No questions at ${values.eval}, so nothing was measured. Name their folder with --eval.`);

async function printAll(folder: string) {
  console.log("Figures with 95 % intervals; plain BM25 beside.\n");
  const faq = await observeAll(faqSets(folder));
  for (const observed of faq) printRanking(observed);

  console.log("\nScope and calibration, by a fit on the other companies' questions");
  const scope = await observeAll(scopeSets(folder));
  const companies = [...faq.filter(({ set }) => set.name === "wixqa160"), ...scope];
  for (const observed of scope) printScope(observed, companies);

  printHandoff(folder);
}

async function observeAll(sets: EvalSet[]) {
  const observed: Observed[] = [];
  for (const set of sets) observed.push(await observe(set));
  return observed;
}

function printRanking({ set, examples }: Observed) {
  const bm25 = plainBm25(set.passages);
  const rows = examples.map(({ query, found }) => {
    const isRelevant = ({ documentId }: { documentId: string }) => query.relevant.includes(documentId);
    const plain = bm25(query.query).slice(0, 5).map(isRelevant);
    const own = found.hits.slice(0, 5).map(isRelevant);
    return {
      first: own[0] ?? false,
      five: own.includes(true),
      plainFirst: plain[0] ?? false,
      plainFive: plain.includes(true),
    };
  });
  const figure = (name: keyof (typeof rows)[number]) => shareWithInterval(rows.map((row) => row[name]));
  console.log(`${set.name} (${examples.length})`);
  console.log(`  top-1    ${figure("first")}   plain ${figure("plainFirst")}`);
  console.log(`  recall@5 ${figure("five")}   plain ${figure("plainFive")}`);
}

function printScope(observed: Observed, companies: Observed[]) {
  const { set, examples } = observed;
  const calibration = fitCalibration(companies.filter((other) => other.set.name !== set.name));
  const bm25 = plainBm25(set.passages);
  const rows = examples.map(({ query, found, isRight }) => ({
    isAnswerable: query.isAnswerable,
    isRight,
    confidence: confidenceOf(found, calibration).confidence,
    plain: bm25(query.query)[0]?.score ?? 0,
  }));
  const area = (name: "confidence" | "plain") =>
    withInterval(rows, (drawn) =>
      auroc(
        drawn.filter(({ isAnswerable }) => isAnswerable).map((row) => row[name]),
        drawn.filter(({ isAnswerable }) => !isAnswerable).map((row) => row[name]),
      ),
    );
  console.log(`${set.name} (${examples.length})`);
  console.log(`  AUROC ${area("confidence")}   plain ${area("plain")}`);
  console.log(`  calibration error ${withInterval(rows, calibrationError)}`);
  const bins = reliability(rows).map(
    ({ count, confidence, right }) => `${confidence.toFixed(2)}→${right.toFixed(2)} (${count})`,
  );
  console.log(`  promised→kept ${bins.join("  ")}`);
}

function printHandoff(folder: string) {
  const rows = handoffSentences(folder).map(({ text, wantsPerson: is, isHard }) => ({
    said: wantsPerson(text, [], "").isWanted,
    is,
    isHard,
  }));
  const hard = rows.filter(({ is, isHard }) => isHard && !is);
  console.log(
    `\nA person wanted (${rows.length}); the patterns were written by someone who had read these sentences`,
  );
  console.log(`  F1 ${withInterval(rows, f1)}`);
  console.log(`  false alarms among hard negatives ${shareWithInterval(hard.map(({ said }) => said))}`);
}
