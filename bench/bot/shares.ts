import type { Recipe, SearchIndex } from "../../apps/server/src/knowledge/search-index/index.ts";
import type { EvalSet } from "./eval-sets.ts";

type Shares = Recipe["shares"];
/** The rankings of one question, each divided by its best, and the documents that its entries belong to. */
type Asked = { each: Record<keyof Shares, Float32Array>; documents: string[]; relevant: string[] };

const values: Record<keyof Shares, number[]> = {
  words: [0.5, 1, 1.5],
  characters: [0.5, 1, 1.5],
  titles: [0, 0.25, 0.5, 1],
  classifier: [1],
  meaning: [0, 0.25, 0.5, 1],
};
const names = ["words", "characters", "titles", "classifier", "meaning"] as const;

export function rankedByAll(set: EvalSet, index: SearchIndex): Asked[] {
  const documents = index.entries.map(([first]) => first?.documentId ?? "");
  return set.queries
    .filter(({ relevant }) => relevant.length > 0)
    .map(({ query, relevant }) => {
      const { rankings } = index.rank(query);
      const each = Object.fromEntries(names.map((name) => [name, dividedByBest(rankings[name])]));
      return { each: each as Asked["each"], documents, relevant };
    });
}

/** For each ranker the share that does best in the mean over all shares of the others: no single lucky mixture is taken. */
export function chooseShares(sets: readonly Asked[][]): Shares {
  const scored = mixtures().map((shares) => ({
    shares,
    score: sets.reduce((sum, asked) => sum + scoreOf(asked, shares), 0),
  }));
  const best = (name: keyof Shares) =>
    values[name]
      .map((value) => ({
        value,
        score: meanOf(scored.filter(({ shares }) => shares[name] === value).map(({ score }) => score)),
      }))
      .reduce((one, other) => (other.score > one.score ? other : one)).value;
  return Object.fromEntries(names.map((name) => [name, best(name)])) as Shares;
}

function mixtures(): Shares[] {
  return names.reduce<Shares[]>(
    (all, name) => all.flatMap((shares) => values[name].map((value) => ({ ...shares, [name]: value }))),
    [{ words: 0, characters: 0, titles: 0, classifier: 0, meaning: 0 }],
  );
}

/** Mean of top-1 and recall@5. */
function scoreOf(asked: readonly Asked[], shares: Shares) {
  const hits = asked.reduce((sum, question) => {
    const found = firstDocuments(question, shares).map((id) => question.relevant.includes(id));
    return sum + (found[0] ? 0.5 : 0) + (found.includes(true) ? 0.5 : 0);
  }, 0);
  return hits / asked.length;
}

function firstDocuments({ each, documents }: Asked, shares: Shares): string[] {
  const fused = documents.map((_, entry) =>
    names.reduce((sum, name) => sum + shares[name] * (each[name][entry] ?? 0), 0),
  );
  const found = new Set<string>();
  const order = [...fused.keys()].sort((one, other) => (fused[other] ?? 0) - (fused[one] ?? 0));
  for (const entry of order) {
    if (found.size === 5) break;
    found.add(documents[entry] ?? "");
  }
  return [...found];
}

function dividedByBest(scores: Float32Array) {
  const best = scores.reduce((one, other) => Math.max(one, other), 0);
  return scores.map((score) => (best > 0 ? Math.max(0, score) / best : 0));
}

function meanOf(figures: readonly number[]) {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
