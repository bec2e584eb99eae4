import {
  type BuildOptions,
  buildIndex,
  rankByVectors,
} from "../../apps/server/src/knowledge/search-index/index.ts";
import { type Company, companySets } from "./companies.ts";
import type { EvalSet, Query } from "./eval-sets.ts";
import type { Example, Observed } from "./fit-calibration.ts";
import type { SearchModel } from "./search-model.ts";
import { smallKnowledge, smallSizes } from "./small-knowledge.ts";

/** As `observe` does, with a model of embeddings that counts so much; 0 is words alone. One list for each share. */
export async function observeShares(
  set: EvalSet,
  model: SearchModel,
  shares: readonly (number | undefined)[],
  options: BuildOptions = {},
): Promise<Observed[]> {
  const index = await buildIndex(set.passages, options);
  const ranker = await model.rankerOf(index);
  const asked = await model.read(set.queries.map(({ query }) => query));
  return shares.map((share) => ({
    set,
    examples: set.queries.map((query, at) => {
      const semantic = share === 0 ? null : rankByVectors(ranker, asked[at] ?? []);
      const found = index.search(query.query, { semantic, ...(share !== undefined && { share }) });
      const isRight = query.isAnswerable && query.relevant.includes(found.hits[0]?.documentId ?? "");
      return { query, found, isRight };
    }),
  }));
}

/** Each company's questions of all its knowledge and of little of it, with the model at its own share. */
export async function observeCompaniesBy(
  model: SearchModel,
  folder: string,
  options: BuildOptions = {},
): Promise<Company[]> {
  const sets = companySets(folder);
  const companies: Company[] = [];
  for (const set of sets) {
    const strangers = sets.filter((other) => other !== set).flatMap(({ queries }) => queries);
    companies.push({
      name: set.name,
      whole: await observeOne(set, model, options),
      small: await observeSmallBy(set, strangers, model, options),
    });
  }
  return companies;
}

async function observeSmallBy(
  set: EvalSet,
  strangers: readonly Query[],
  model: SearchModel,
  options: BuildOptions,
) {
  const observed: Observed[] = [];
  for (const size of smallSizes) {
    const examples: Example[] = [];
    for (const small of smallKnowledge(set, strangers, size))
      examples.push(...(await observeOne(small, model, options)).examples);
    observed.push({ set: { ...set, name: `${set.name} of ${size}` }, examples });
  }
  return observed;
}

async function observeOne(set: EvalSet, model: SearchModel, options: BuildOptions): Promise<Observed> {
  const [observed] = await observeShares(set, model, [undefined], options);
  return observed ?? { set, examples: [] };
}
