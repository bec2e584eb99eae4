import { buildIndex } from "../../apps/server/src/knowledge/search-index/index.ts";
import type { EvalSet } from "./eval-sets.ts";
import type { Observed } from "./fit-calibration.ts";

/** Asks a set's questions of an index of its knowledge; right is a first hit that answers an answerable question. */
export async function observe(set: EvalSet): Promise<Observed> {
  const index = await buildIndex(set.passages);
  const examples = set.queries.map((query) => {
    const found = index.search(query.query);
    const isRight = query.isAnswerable && query.relevant.includes(found.hits[0]?.documentId ?? "");
    return { query, found, isRight };
  });
  return { set, examples };
}
