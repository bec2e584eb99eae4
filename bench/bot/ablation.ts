import { calibrationError } from "../../apps/server/src/cli/eval/figures.ts";
import {
  type BuildOptions,
  type QueryStatistics,
  type Recipe,
  recipe,
} from "../../apps/server/src/knowledge/search-index/index.ts";
import { type Company, companySets, observeCompanies } from "./companies.ts";
import { fitCalibration } from "./fit-calibration.ts";
import { judge, ranksOf, recall, scopeArea, topOne } from "./judge.ts";
import { observe } from "./observe.ts";

const without = (ranker: keyof Recipe["shares"]): BuildOptions => ({
  recipe: { ...recipe, shares: { ...recipe.shares, [ranker]: 0 } },
});

const parts: Record<string, BuildOptions> = {
  nothing: {},
  classifier: without("classifier"),
  "classifier's training (centroids alone)": { recipe: { ...recipe, rounds: 0 } },
  BM25: without("words"),
  "letter pieces of the document": without("characters"),
  "letter pieces of the title": without("titles"),
  "meaning of words": without("meaning"),
  "table of words": { table: null, ...without("meaning") },
  "word pairs": { recipe: { ...recipe, pairShare: 0 } },
  "stop words": { recipe: { ...recipe, stopWordShare: 0 } },
  "less weight for stop words": { recipe: { ...recipe, stopWordShare: 1 } },
  "less weight for long passages": { recipe: { ...recipe, lengthShare: 0 } },
};

const signs: Partial<Record<string, keyof QueryStatistics>> = {
  nothing: undefined,
  "telling words found": "coverage",
  "agreement of the rankers": "agreement",
  "likeness to the document": "characterCosine",
  "likeness to the title": "titleCosine",
  "lead over the next": "classifierLead",
  "likeness of meaning": "meaning",
};

/** What each part of ranking and of confidence is worth: the means over the companies without it. */
export async function printAblation(folder: string) {
  const sets = companySets(folder);
  console.log("| left out of ranking | top-1 | recall@5 |\n| --- | --- | --- |");
  for (const [name, options] of Object.entries(parts)) {
    const ranked = [];
    for (const set of sets) ranked.push(ranksOf(await observe(set, options)));
    console.log(`| ${name} | ${mean(ranked.map(topOne))} | ${mean(ranked.map(recall))} |`);
  }

  const companies = await observeCompanies(folder);
  console.log(
    "\n| left out of confidence | scope AUROC | calibration error | of 1 to 20 documents |\n| --- | --- | --- | --- |",
  );
  for (const [name, sign] of Object.entries(signs)) {
    const blind = companies.map((company) => blinded(company, sign));
    const judged = blind.map((company) => {
      const calibration = fitCalibration(blind.filter((other) => other !== company));
      return {
        whole: judge(company.whole, calibration),
        small: company.small.map((observed) => judge(observed, calibration)),
      };
    });
    const scoped = judged.filter(({ whole }) => whole.some(({ isAnswerable }) => !isAnswerable));
    const area = mean(scoped.map(({ whole }) => scopeArea(whole)));
    const error = mean(scoped.map(({ whole }) => calibrationError(whole)));
    const smallError = mean(judged.flatMap(({ small }) => small.map(calibrationError)));
    console.log(`| ${name} | ${area} | ${error} | ${smallError} |`);
  }
}

function blinded(company: Company, sign: keyof QueryStatistics | undefined): Company {
  if (sign === undefined) return company;
  const blind = ({ set, examples }: Company["whole"]) => ({
    set,
    examples: examples.map((example) => ({
      ...example,
      found: { ...example.found, statistics: { ...example.found.statistics, [sign]: 0 } },
    })),
  });
  return { ...company, whole: blind(company.whole), small: company.small.map(blind) };
}

function mean(figures: readonly number[]) {
  const value = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  return value.toFixed(3).replace(/^0/, "");
}
