import { type EvalSet, faqSets, scopeSets } from "./eval-sets.ts";
import type { Observed } from "./fit-calibration.ts";
import { observe, observeSmall, type Words } from "./observe.ts";

/** What was seen of one company's questions: of all its knowledge and of little of it. */
export type Company = { name: string; whole: Observed; small: Observed[] };

/** Each company once, with its unanswerable questions where there are any. */
export function companySets(folder: string): EvalSet[] {
  return [...faqSets(folder).filter(({ name }) => name === "wixqa160"), ...scopeSets(folder)];
}

export async function observeCompanies(folder: string, words: Words = "with table"): Promise<Company[]> {
  const sets = companySets(folder);
  const companies: Company[] = [];
  for (const set of sets) {
    const strangers = sets.filter((other) => other !== set).flatMap(({ queries }) => queries);
    companies.push({
      name: set.name,
      whole: await observe(set, words),
      small: await observeSmall(set, strangers, words),
    });
  }
  return companies;
}
