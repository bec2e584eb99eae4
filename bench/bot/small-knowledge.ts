import { seeded } from "../../apps/server/src/cli/eval/figures.ts";
import type { EvalSet, Query } from "./eval-sets.ts";

export const smallSizes = [1, 2, 5, 10, 20];
const questionsPerSize = 240;
const mostInside = 6;

/** Cuts a company's knowledge down to so many documents, many times, and asks as much that is left in as was taken out. */
export function* smallKnowledge(set: EvalSet, strangers: readonly Query[], size: number): Generator<EvalSet> {
  const random = seeded(size);
  const documents = [...Map.groupBy(set.passages, ({ documentId }) => documentId)];
  const answerable = set.queries.filter(({ relevant }) => relevant.length > 0);
  for (let asked = 0; asked < questionsPerSize; ) {
    const target = oneOf(answerable, random);
    const others = shuffled(documents, random).filter(([id]) => !target.relevant.includes(id));
    const known = documents.filter(([id]) => target.relevant.slice(0, 1).includes(id));
    const kept = shuffled([...known, ...others.slice(0, size - known.length)], random);
    const ids = new Set(kept.map(([id]) => id));
    const inside = shuffled(
      answerable.filter(({ relevant }) => relevant.some((id) => ids.has(id))),
      random,
    ).slice(0, mostInside);
    const outside = shuffled(
      answerable.filter(({ relevant }) => !relevant.some((id) => ids.has(id))),
      random,
    );
    const askedOutside = [...outside.slice(0, inside.length - 1), oneOf(strangers, random)];
    asked += inside.length + askedOutside.length;
    yield {
      name: set.name,
      passages: kept.flatMap(([, passages]) => passages),
      queries: [...inside, ...askedOutside.map((query) => ({ ...query, relevant: [], isAnswerable: false }))],
    };
  }
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to draw from.");
  return item;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
