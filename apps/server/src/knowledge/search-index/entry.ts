import type { Passage } from "../passages/index.ts";
import type { Vocabulary } from "./vocabulary.ts";

const mostLettersInEntry = 5000;
const wordsInSample = 60;
const wordsInRun = 100;

/** What is ranked: a document, or one stretch of a very long one. */
export type Entry = {
  title: number[];
  /** The runs of words it can be known by: headings, examples, windows of its text. */
  samples: number[][];
  /** Its passages, and its examples together, each under the title. */
  runs: number[][];
  text: string;
};

/** Groups passages that follow each other in one document, so that a book is ranked by its chapters. */
export function groupPassages(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  let letters = 0;
  for (const passage of passages) {
    const group = groups.at(-1);
    const isNext = group?.[0]?.documentId === passage.documentId && letters < mostLettersInEntry;
    if (group && isNext) group.push(passage);
    else groups.push([passage]);
    letters = isNext ? letters + passage.text.length : passage.text.length;
  }
  return groups;
}

export function readEntry(passages: readonly Passage[], vocabulary: Vocabulary): Entry {
  const headings = [...new Set(passages.flatMap(({ heading }) => heading ?? []))];
  const examples = [...new Set(passages.flatMap((passage) => passage.examples))];
  const bodies = passages.map(({ text }) => withoutLines(text, examples));
  const titleText = passages[0]?.title ?? "";

  const title = vocabulary.learn(titleText);
  const asked = examples.map((example) => vocabulary.learn(example));
  const told = bodies.map((body) => vocabulary.learn(body));
  const headed = headings.map((heading) => vocabulary.learn(heading));
  const shown = told.map((body, index) => [...vocabulary.learn(passages[index]?.heading ?? ""), ...body]);
  return {
    title,
    samples: [...headed, ...asked, ...windowsOf(told.flat(), wordsInSample)].filter(isFilled),
    runs: [...shown, ...windowsOf(asked.flat(), wordsInRun)]
      .filter(isFilled)
      .map((run) => [...title, ...run]),
    text: vocabulary.plain([titleText, ...headings, ...examples, ...bodies].join("\n")),
  };
}

/** A text that only lists its examples would count them twice. */
function withoutLines(text: string, lines: string[]) {
  if (lines.length === 0) return text;
  return text
    .split("\n")
    .filter((line) => !lines.includes(line.trim()))
    .join("\n");
}

function windowsOf(words: number[], about: number) {
  const count = Math.max(1, Math.round(words.length / about));
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, index) => words.slice(index * size, (index + 1) * size));
}

function isFilled(words: number[]) {
  return words.length > 0;
}
