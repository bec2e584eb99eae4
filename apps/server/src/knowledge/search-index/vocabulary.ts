import { isOneSlipAway } from "./one-slip-away.ts";
import { splitWords } from "./split-words.ts";
import type { Stemming } from "./stemming.ts";

const shortestRepairedWord = 4;
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

  constructor(stemming: Stemming) {
    this.#stemming = stemming;
  }

  get size() {
    return this.#stems.length;
  }

  get byteSize() {
    return this.#idsByWord.size * bytesPerWord;
  }

  /** The numbers of a text's words; new words are learned. */
  learn(text: string): number[] {
    return splitWords(text).map((word) => this.#idsByWord.get(word) ?? this.#learnWord(word));
  }

  /** The numbers of a text's words; -1 for a word never learned. */
  read(text: string): number[] {
    return splitWords(text).map((word) => this.#find(word) ?? -1);
  }

  /** The same for a visitor's words: one slip of the finger is forgiven, in favour of the most used word. */
  readForgiving(text: string, useOf: (id: number) => number): number[] {
    return splitWords(text).map((word) => this.#find(word) ?? this.#repair(word, useOf) ?? -1);
  }

  isStopWord(id: number) {
    return this.#stemming.isStopWord(this.#stems[id] ?? "");
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
