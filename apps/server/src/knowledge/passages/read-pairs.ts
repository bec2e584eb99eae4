import type { Document } from "./document.ts";
import { normalizeText } from "./normalize-text.ts";

export type Pair = { question: string; answer: string };

/** Questions with one answer are one document: its title is the first of them, and each is an example of it. */
export function documentsOfPairs(pairs: readonly Pair[], documentId: string): Document[] {
  const byAnswer = Map.groupBy(pairs, ({ answer }) => normalizeText(answer));
  return [...byAnswer].map(([answer, asked], index) => {
    const examples = asked.map(({ question }) => normalizeText(question));
    return {
      documentId: `${documentId}#${index + 1}`,
      title: examples[0] ?? "",
      url: null,
      examples,
      sections: [{ heading: null, text: answer }],
    };
  });
}
