import { calibrationError, withInterval } from "../../apps/server/src/cli/eval/figures.ts";
import { buildIndex, type Recipe } from "../../apps/server/src/knowledge/search-index/index.ts";
import { type Company, companySets } from "./companies.ts";
import type { EvalSet } from "./eval-sets.ts";
import { fitCalibration } from "./fit-calibration.ts";
import { judge, type Ranked, ranksOf, recall, scopeArea, topOne } from "./judge.ts";
import { observe } from "./observe.ts";
import { chooseShares, rankedByAll } from "./shares.ts";

/** Where the search begins: as textbooks have it, and every ranker as loud as the others. */
const neutral: Recipe = {
  shares: { words: 1, characters: 1, titles: 1, classifier: 1, meaning: 1 },
  saturation: 1.2,
  lengthShare: 0.75,
  pairShare: 1,
  stopWordShare: 1,
  rounds: 10,
};

const tried: [name: Exclude<keyof Recipe, "shares">, values: number[]][] = [
  ["saturation", [0.8, 1.2, 2]],
  ["lengthShare", [0.15, 0.3, 0.5, 0.75]],
  ["pairShare", [0.25, 0.5, 1]],
  ["stopWordShare", [0.1, 0.25, 0.5, 1]],
  ["rounds", [5, 10, 20]],
];

/** Chooses all constants for each company on the others alone, prints what they come to, and what all companies choose. */
export async function printNested(folder: string) {
  const sets = companySets(folder);
  for (const set of sets) {
    const chosen = await choose(sets.filter((other) => other !== set));
    const companies = await observeWhole(sets, chosen);
    const company = companies.find(({ name }) => name === set.name);
    if (!company) continue;
    const ranked = ranksOf(company.whole);
    console.log(`${set.name}: ${told(chosen)}`);
    console.log(`  top-1    ${withInterval(ranked, topOne)}\n  recall@5 ${withInterval(ranked, recall)}`);
    if (company.whole.examples.every(({ query }) => query.isAnswerable)) continue;
    const judged = judge(company.whole, fitCalibration(companies.filter((other) => other !== company)));
    console.log(`  AUROC    ${withInterval(judged, scopeArea)}`);
    console.log(`  calibration error ${withInterval(judged, calibrationError)}`);
  }
  console.log(`all: ${told(await choose(sets))}`);
}

async function observeWhole(sets: readonly EvalSet[], recipe: Recipe): Promise<Company[]> {
  const companies: Company[] = [];
  for (const set of sets)
    companies.push({ name: set.name, whole: await observe(set, { recipe }), small: [] });
  return companies;
}

/** Each constant of the index by itself, the others neutral; then the shares of the rankers with those. */
async function choose(sets: readonly EvalSet[]): Promise<Recipe> {
  const chosen = { ...neutral };
  for (const [name, values] of tried) {
    let best = { value: neutral[name], score: 0 };
    for (const value of values) {
      const score = await scoreOf(sets, { ...neutral, [name]: value });
      if (score > best.score) best = { value, score };
    }
    chosen[name] = best.value;
  }
  const ranked = [];
  for (const set of sets) ranked.push(rankedByAll(set, await indexOf(set, chosen)));
  return { ...chosen, shares: chooseShares(ranked) };
}

async function scoreOf(sets: readonly EvalSet[], recipe: Recipe) {
  let sum = 0;
  for (const set of sets) sum += meanOf(await ranksWith(set, recipe));
  return sum / sets.length;
}

function meanOf(ranked: readonly Ranked[]) {
  return (topOne(ranked) + recall(ranked)) / 2;
}

const known = new Map<string, Ranked[]>();

/** The same set is asked with the same recipe for every other set. */
async function ranksWith(set: EvalSet, recipe: Recipe): Promise<Ranked[]> {
  const key = `${set.name} ${JSON.stringify(recipe)}`;
  const kept = known.get(key);
  if (kept) return kept;
  const index = await indexOf(set, recipe);
  const examples = set.queries.map((query) => ({ query, found: index.search(query.query), isRight: false }));
  const ranked = ranksOf({ set, examples });
  known.set(key, ranked);
  return ranked;
}

function indexOf(set: EvalSet, recipe: Recipe) {
  return buildIndex(set.passages, { recipe });
}

function told({ shares, ...constants }: Recipe) {
  return Object.entries({ ...shares, ...constants })
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
