import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Words of a language, the most used first, each with its meaning as a direction: near words lie near each other. */
export class WordTable {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #vectors: Int8Array;
  readonly dimensions: number;

  constructor(words: readonly string[], vectors: Int8Array) {
    this.#rows = new Map(words.map((word, row) => [word, row]));
    this.#vectors = vectors;
    this.dimensions = vectors.length / words.length;
  }

  rowOf(word: string): number | undefined {
    return this.#rows.get(word);
  }

  /** How often a text's next word is this one, by Zipf's law. */
  frequencyOf(row: number): number {
    return 1 / ((row + 1) * (Math.log(this.#rows.size) + eulerGamma));
  }

  /** The direction of a text of these words, of length 1; common words count little (Arora's weights). */
  directionOf(rows: Iterable<number>): Float32Array {
    const sum = new Float32Array(this.dimensions);
    for (const row of rows) {
      const weight = commonness / (commonness + this.frequencyOf(row));
      const from = row * this.dimensions;
      for (let at = 0; at < sum.length; at += 1) {
        sum[at] = (sum[at] ?? 0) + weight * (this.#vectors[from + at] ?? 0);
      }
    }
    const norm = Math.sqrt(sum.reduce((square, value) => square + value * value, 0));
    return norm > 0 ? sum.map((value) => value / norm) : sum;
  }
}

const eulerGamma = 0.577;
/** The constant of "A simple but tough-to-beat baseline for sentence embeddings" (Arora and others, 2017). */
const commonness = 1e-3;

let english: WordTable | undefined;

/** The table of a language, read when it is first needed; null where none is shipped. */
export function wordTableOf(language: string | null): WordTable | null {
  if (language !== "english") return null;
  english ??= readTable(language);
  return english;
}

function readTable(language: string) {
  const file = (ending: string) => readFileSync(join(import.meta.dirname, `${language}.${ending}`));
  const words = file("words.txt").toString("utf8").trimEnd().split("\n");
  const bytes = file("vectors.i8");
  return new WordTable(words, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
