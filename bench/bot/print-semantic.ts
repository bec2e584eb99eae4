import { confidenceOf } from "../../apps/server/src/answering/engine/confidence.ts";
import {
  auroc,
  calibrationError,
  share,
  shareWithInterval,
  withInterval,
} from "../../apps/server/src/cli/eval/figures.ts";
import type { Company } from "./companies.ts";
import { faqSets } from "./eval-sets.ts";
import { fitCalibration, type Observed } from "./fit-calibration.ts";
import { observeCompaniesBy, observeShares } from "./observe-semantic.ts";
import { SearchModel } from "./search-model.ts";

const shares = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** What a model of embeddings is worth, beside words alone. */
export async function printSemantic(folder: string, url: string, modelName: string): Promise<void> {
  const model = await SearchModel.open(url, modelName);
  console.log(`Search by words and by meaning (${modelName}), 95 % intervals; words alone beside.\n`);
  const sets: { words: Observed; byShare: Observed[] }[] = [];
  for (const set of faqSets(folder)) {
    const [words, ...byShare] = await observeShares(set, model, [0, ...shares]);
    if (words) sets.push({ words, byShare });
  }
  for (const one of sets) {
    const others = sets.filter((other) => other !== one);
    const chosen = best(
      shares.map((_, at) => others.reduce((sum, { byShare }) => sum + topOne(byShare[at]), 0)),
    );
    const found = one.byShare[chosen];
    console.log(
      `${one.words.set.name} (${one.words.examples.length}), share ${shares[chosen]} chosen on the other sets`,
    );
    console.log(`  top-1    ${figure(found, 1)}   words ${figure(one.words, 1)}`);
    console.log(`  recall@5 ${figure(found, 5)}   words ${figure(one.words, 5)}`);
    console.log(
      `  top-1 by share ${shares.map((by, at) => `${by}: ${topOne(one.byShare[at]).toFixed(3)}`).join("  ")}`,
    );
  }

  console.log("\nScope and calibration, by a fit on the other companies' questions, at the product's share");
  const companies = await observeCompaniesBy(model, folder);
  for (const company of companies) printCompany(company, companies);
  await model.close();
}

function printCompany({ name, whole, small }: Company, companies: readonly Company[]) {
  const calibration = fitCalibration(companies.filter((other) => other.name !== name));
  const judge = ({ examples }: Observed) =>
    examples.map(({ query, found, isRight }) => ({
      isAnswerable: query.isAnswerable,
      isRight,
      confidence: confidenceOf(found, calibration).confidence,
    }));
  const rows = judge(whole);
  console.log(`${name} (${rows.length})`);
  if (rows.some(({ isAnswerable }) => !isAnswerable)) {
    console.log(`  AUROC ${withInterval(rows, scopeArea)}`);
    console.log(`  calibration error ${withInterval(rows, calibrationError)}`);
  }
  for (const observed of small)
    console.log(
      `  ${observed.set.name}: calibration error ${withInterval(judge(observed), calibrationError)}`,
    );
}

function scopeArea(rows: readonly { isAnswerable: boolean; confidence: number }[]) {
  const confidences = (isAnswerable: boolean) =>
    rows.filter((row) => row.isAnswerable === isAnswerable).map(({ confidence }) => confidence);
  return auroc(confidences(true), confidences(false));
}

function best(scores: readonly number[]) {
  return scores.indexOf(Math.max(...scores));
}

function topOne(observed: Observed | undefined) {
  return share(hits(observed, 1));
}

function figure(observed: Observed | undefined, depth: number) {
  return shareWithInterval(hits(observed, depth));
}

function hits(observed: Observed | undefined, depth: number) {
  return (observed?.examples ?? []).map(({ query, found }) =>
    found.hits.slice(0, depth).some(({ documentId }) => query.relevant.includes(documentId)),
  );
}
