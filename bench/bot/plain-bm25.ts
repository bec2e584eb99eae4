import type { EvalSet } from "./eval-sets.ts";

/** Textbook BM25 over whole documents (k1 1.2, b 0.75, lower-case words): what every figure is set beside. */
export function plainBm25(passages: EvalSet["passages"]) {
  const documents = [...Map.groupBy(passages, ({ documentId }) => documentId)].map(([documentId, parts]) => {
    const words = [...wordsOf(parts[0]?.title ?? ""), ...parts.flatMap(({ text }) => wordsOf(text))];
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { documentId, counts, length: words.length };
  });
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const idf = (word: string) => {
    const holders = documents.filter(({ counts }) => counts.has(word)).length;
    return Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
  };

  return (query: string) => {
    const words = wordsOf(query).map((word) => ({ word, weight: idf(word) }));
    return documents
      .map(({ documentId, counts, length }) => ({
        documentId,
        score: words.reduce((sum, { word, weight }) => {
          const count = counts.get(word) ?? 0;
          return sum + (weight * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean));
        }, 0),
      }))
      .sort((one, other) => other.score - one.score);
  };
}

function wordsOf(text: string) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
