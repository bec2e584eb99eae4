/** How much of their words two questions share, by weight, to be counted as one. */
const leastAlike = 0.5;

/** Groups texts of which the words are alike, the largest group first; each keeps the order it was given in. */
export function groupAlike<Item extends { question: string }>(items: readonly Item[]): Item[][] {
  const wordsOf = items.map(({ question }) => words(question));
  const weight = weigh(wordsOf);
  const groups: { words: ReadonlySet<string>; items: Item[] }[] = [];
  const byWord = new Map<string, Set<number>>();

  for (const [place, item] of items.entries()) {
    const own = wordsOf[place] ?? new Set<string>();
    const near = new Set([...own].flatMap((word) => [...(byWord.get(word) ?? [])]));
    const [best] = [...near]
      .map((group) => ({ group, likeness: likeness(own, groups[group]?.words ?? own, weight) }))
      .filter((found) => found.likeness >= leastAlike)
      .sort((one, other) => other.likeness - one.likeness);
    if (best !== undefined) {
      groups[best.group]?.items.push(item);
      continue;
    }
    for (const word of own) byWord.set(word, (byWord.get(word) ?? new Set()).add(groups.length));
    groups.push({ words: own, items: [item] });
  }
  return groups.map((group) => group.items).sort((one, other) => other.length - one.length);
}

function words(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.map((word) => (word.length > 4 ? word.replace(/(?:es|s|e|n)$/, "") : word)));
}

/** Short words are mostly grammar in languages that have spaces. */
const shortLetters = 3;
const shortShare = 0.3;

/** Words that stand everywhere say little, in every language. */
function weigh(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const text of texts) for (const word of text) holders.set(word, (holders.get(word) ?? 0) + 1);
  return (word) =>
    (word.length <= shortLetters ? shortShare : 1) * Math.log(1 + texts.length / (holders.get(word) ?? 1));
}

function likeness(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weight(word), 0);
  const all = sum(one.union(other));
  return all === 0 ? 0 : sum(one.intersection(other)) / all;
}
