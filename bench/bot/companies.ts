import type { BuildOptions } from "../../apps/server/src/knowledge/search-index/index.ts";
import { type EvalSet, faqSets, scopeSets } from "./eval-sets.ts";
import type { Observed } from "./fit-calibration.ts";
import { observe, observeSmall } from "./observe.ts";

/** What was seen of one company's questions: of all its knowledge and of little of it. */
export type Company = { name: string; whole: Observed; small: Observed[] };

/** Each company once, with its unanswerable questions where there are any. */
export function companySets(folder: string): EvalSet[] {
  return [...faqSets(folder).filter(({ name }) => name === "wixqa160"), ...scopeSets(folder)];
}

export async function observeCompanies(folder: string, options: BuildOptions = {}): Promise<Company[]> {
  const sets = companySets(folder);
  const companies: Company[] = [];
  for (const set of sets) {
    const strangers = sets.filter((other) => other !== set).flatMap(({ queries }) => queries);
    companies.push({
      name: set.name,
      whole: await observe(set, options),
      small: await observeSmall(set, strangers, options),
    });
  }
  return companies;
}
