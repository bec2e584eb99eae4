import type { Stemming } from "./languages/stemming.ts";
import { isOneSlipAway } from "./one-slip-away.ts";
import { splitWords } from "./split-words.ts";
import { Synonyms } from "./synonyms.ts";
import type { WordTable } from "./word-meaning/word-table.ts";

const shortestRepairedWord = 4;
const stopWordShare = 0.5;
const wordsInText = 60;
/** Measured on 10,000 passages: a written form with its stem's share of the maps, arrays and strings. */
const bytesPerWord = 110;

/** Every word that a bot's knowledge uses, numbered by stem from 0. */
export class Vocabulary {
  readonly #stemming: Stemming;
  readonly #stems: string[] = [];
  readonly #idsByStem = new Map<string, number>();
  readonly #idsByWord = new Map<string, number>();
  /** Repair looks only at stems that begin alike and are about as long. */
  readonly #idsByShape = new Map<string, number[]>();
  /** For each stem the row in the table of the most used of its forms. */
  readonly #rows: number[] = [];
  readonly #synonyms: Synonyms;
  readonly table: WordTable | null;

  constructor(stemming: Stemming, table: WordTable | null, synonyms: readonly (readonly string[])[] = []) {
    this.#stemming = stemming;
    this.table = table;
    this.#synonyms = new Synonyms(synonyms, stemming.stem);
  }

  get size() {
    return this.#stems.length;
  }

  get byteSize() {
    return this.#idsByWord.size * bytesPerWord;
  }

  /** A text's words, like ones as one. */
  split(text: string): string[] {
    return this.#synonyms.replace(splitWords(text));
  }

  /** The same as a text. */
  plain(text: string): string {
    return this.#synonyms.areNone ? text : this.split(text).join(" ");
  }

  /** The numbers of a text's words; new words are learned. */
  learn(text: string): number[] {
    return this.split(text).map((word) => this.#idsByWord.get(word) ?? this.#learnWord(word));
  }

  /** The numbers of a text's words; -1 for a word never learned. */
  read(text: string): number[] {
    return this.split(text).map((word) => this.#find(word) ?? -1);
  }

  /** The same for a visitor's words: one slip of the finger is forgiven, in favour of the most used word. */
  readForgiving(text: string, useOf: (id: number) => number): number[] {
    return this.split(text).map((word) => this.#find(word) ?? this.#repair(word, useOf) ?? -1);
  }

  isStopWord(id: number) {
    return this.#stemming.isStopWord(this.#stems[id] ?? "");
  }

  /** The share of other people's texts that hold this word. */
  usualShareOf(id: number): number {
    return this.isStopWord(id) ? stopWordShare : this.#usualShareOfRow(this.rowOf(id));
  }

  usualShareOfUnknown(word: string): number {
    return this.#usualShareOfRow(this.table?.rowOf(word));
  }

  #usualShareOfRow(row: number | undefined): number {
    if (this.table === null || row === undefined) return 0;
    return 1 - (1 - this.table.frequencyOf(row)) ** wordsInText;
  }

  /** The rows of the table that these words mean. */
  rowsOf(ids: readonly number[]): number[] {
    return ids.flatMap((id) => this.rowOf(id) ?? []);
  }

  rowOf(id: number): number | undefined {
    return this.#rows[id];
  }

  /** The rows that a visitor's words mean, also of words never learned. */
  readRows(text: string): number[] {
    return this.split(text).flatMap(
      (word) => this.table?.rowOf(word) ?? this.rowOf(this.#find(word) ?? -1) ?? [],
    );
  }

  #find(word: string) {
    return this.#idsByWord.get(word) ?? this.#idsByStem.get(this.#stemming.stem(word));
  }

  #repair(word: string, useOf: (id: number) => number) {
    const stem = this.#stemming.stem(word);
    if (stem.length < shortestRepairedWord || /\d/.test(stem) || this.#stemming.isStopWord(stem))
      return undefined;
    return [stem.length - 1, stem.length, stem.length + 1]
      .flatMap((length) => this.#idsByShape.get(shapeOf(stem, length)) ?? [])
      .filter((id) => isOneSlipAway(stem, this.#stems[id] ?? ""))
      .sort((one, other) => useOf(other) - useOf(one))[0];
  }

  #learnWord(word: string) {
    const stem = this.#stemming.stem(word);
    const id = this.#idsByStem.get(stem) ?? this.#learnStem(stem);
    const row = this.table?.rowOf(word) ?? this.table?.rowOf(stem);
    if (row !== undefined) this.#rows[id] = Math.min(row, this.#rows[id] ?? row);
    this.#idsByWord.set(word, id);
    return id;
  }

  #learnStem(stem: string) {
    const id = this.#stems.push(stem) - 1;
    this.#idsByStem.set(stem, id);
    const shape = shapeOf(stem, stem.length);
    const alike = this.#idsByShape.get(shape);
    if (alike) alike.push(id);
    else this.#idsByShape.set(shape, [id]);
    return id;
  }
}

function shapeOf(stem: string, length: number) {
  return `${stem[0]}${length}`;
}
