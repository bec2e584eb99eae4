import { type BuildOptions, buildIndex } from "../../apps/server/src/knowledge/search-index/index.ts";
import type { EvalSet, Query } from "./eval-sets.ts";
import type { Example, Observed } from "./fit-calibration.ts";
import { smallKnowledge, smallSizes } from "./small-knowledge.ts";

/** Asks a set's questions of an index of its knowledge; right is a first hit that answers an answerable question. */
export async function observe(set: EvalSet, options: BuildOptions = {}): Promise<Observed> {
  const index = await buildIndex(set.passages, options);
  const examples = set.queries.map((query) => {
    const found = index.search(query.query);
    const isRight = query.isAnswerable && query.relevant.includes(found.hits[0]?.documentId ?? "");
    return { query, found, isRight };
  });
  return { set, examples };
}

/** The same of knowledge cut down to each of the small sizes. */
export async function observeSmall(
  set: EvalSet,
  strangers: readonly Query[],
  options: BuildOptions = {},
): Promise<Observed[]> {
  const observed: Observed[] = [];
  for (const size of smallSizes) {
    const examples: Example[] = [];
    for (const small of smallKnowledge(set, strangers, size)) {
      examples.push(...(await observe(small, options)).examples);
    }
    observed.push({ set: { ...set, name: `${set.name} of ${size}` }, examples });
  }
  return observed;
}
