import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { learnShift, shiftConfidence } from "../../apps/server/src/answering/engine/learn-shift.ts";
import { wantsPerson } from "../../apps/server/src/answering/engine/wants-person.ts";
import {
  calibrationError,
  f1,
  reliability,
  shareWithInterval,
  withInterval,
} from "../../apps/server/src/cli/eval/figures.ts";
import { printAblation } from "./ablation.ts";
import { type Company, observeCompanies } from "./companies.ts";
import { type EvalSet, faqSets, handoffSentences } from "./eval-sets.ts";
import { fitCalibration, type Observed } from "./fit-calibration.ts";
import { judge, scopeArea } from "./judge.ts";
import { printNested } from "./nested.ts";
import { observe } from "./observe.ts";
import { plainBm25 } from "./plain-bm25.ts";
import { printSemantic } from "./print-semantic.ts";

const verdicts = 30;

const { values } = parseArgs({
  options: {
    eval: { type: "string", default: "../shared/eval" },
    nested: { type: "boolean" },
    ablation: { type: "boolean" },
    semantic: { type: "string" },
    model: { type: "string", default: "all-MiniLM-L6-v2" },
  },
});

if (existsSync(values.eval)) await printAsked(values.eval);
else console.log(`No questions at ${values.eval}, so nothing was measured. Name their folder with --eval.`);

async function printAsked(folder: string) {
  if (values.semantic !== undefined) await printSemantic(folder, values.semantic, values.model);
  else if (values.nested) await printNested(folder);
  else if (values.ablation) await printAblation(folder);
  else await printAll(folder);
}

async function printAll(folder: string) {
  console.log("Figures with 95 % intervals; plain BM25 beside.\n");
  const faq = await observeAll(faqSets(folder));
  for (const observed of faq) printRanking(observed);

  console.log("\nScope and calibration, by a fit on the other companies' questions");
  const companies = await observeCompanies(folder);
  for (const company of companies) printCompany(company, companies);

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

function printCompany({ name, whole, small }: Company, companies: Company[]) {
  const calibration = fitCalibration(companies.filter((other) => other.name !== name));
  const bm25 = plainBm25(whole.set.passages);
  const rows = judge(whole, calibration);
  const plain = rows.map((row) => ({ ...row, confidence: bm25(row.query)[0]?.score ?? 0 }));
  console.log(`${name} (${rows.length})`);
  if (rows.some(({ isAnswerable }) => !isAnswerable)) {
    console.log(`  AUROC ${withInterval(rows, scopeArea)}   plain ${withInterval(plain, scopeArea)}`);
    console.log(`  calibration error ${withInterval(rows, calibrationError)}`);
    const bins = reliability(rows).map(
      ({ count, confidence, right }) => `${confidence.toFixed(2)}→${right.toFixed(2)} (${count})`,
    );
    console.log(`  promised→kept ${bins.join("  ")}`);
    console.log(`  ${learned(rows)}`);
  }
  for (const observed of small) {
    const judged = judge(observed, calibration);
    const answered = judged.filter(({ confidence }) => confidence >= 0.5);
    const known = observed.examples.filter(({ query }) => query.isAnswerable).length;
    const right = answered.filter(({ isRight }) => isRight).length;
    console.log(
      `  ${observed.set.name}: calibration error ${withInterval(judged, calibrationError)}, ` +
        `at 0.5 answers ${right} of ${known} known right and ${answered.length - right} others wrong of ${observed.examples.length}`,
    );
  }
}

/** What a team's verdicts on every so-manieth question do to the others. */
function learned(rows: readonly { confidence: number; isRight: boolean }[]) {
  const every = Math.floor(rows.length / verdicts);
  const shift = learnShift(rows.filter((_, row) => row % every === 0).map((row) => ({ ...row, weight: 1 })));
  const whole = learnShift(rows.map((row) => ({ ...row, weight: 1 })));
  const others = rows
    .filter((_, row) => row % every !== 0)
    .map((row) => ({ ...row, confidence: shiftConfidence(row.confidence, shift) }));
  return (
    `after ${verdicts} verdicts of its team: shift ${shift.toFixed(2)} (after all ${whole.toFixed(2)}), ` +
    `calibration error of the others ${withInterval(others, calibrationError)}`
  );
}

function printHandoff(folder: string) {
  const rows = handoffSentences(folder).map(({ text, wantsPerson: is, isHard }) => ({
    said: wantsPerson(text, [], "").isWanted,
    is,
    isHard,
  }));
  const hard = rows.filter(({ is, isHard }) => isHard && !is);
  console.log(
    `\nA person wanted (${rows.length}); the patterns were written by someone who had read these sentences, so this shows no more than that none is lost`,
  );
  console.log(`  F1 ${withInterval(rows, f1)}`);
  console.log(`  false alarms among hard negatives ${shareWithInterval(hard.map(({ said }) => said))}`);
}
