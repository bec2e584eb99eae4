import { splitWords } from "./split-words.ts";

type Phrase = { stems: string[]; meant: string[] };

/** Words and phrases that mean the same: the first of each group stands for the others, in texts and in questions. */
export class Synonyms {
  readonly #stem: (word: string) => string;
  readonly #stems = new Map<string, string>();
  /** By their first stem, the longest first. */
  readonly #phrases: ReadonlyMap<string, Phrase[]>;

  constructor(groups: readonly (readonly string[])[], stem: (word: string) => string) {
    this.#stem = stem;
    const phrases = groups
      .flatMap((group) => {
        const meant = splitWords(group[0] ?? "");
        return group.map((said) => ({ stems: splitWords(said).map(stem), meant }));
      })
      .filter(({ stems, meant }) => stems.length > 0 && meant.length > 0)
      .sort((one, other) => other.stems.length - one.stems.length);
    this.#phrases = Map.groupBy(phrases, ({ stems }) => stems[0] ?? "");
  }

  get areNone() {
    return this.#phrases.size === 0;
  }

  /** The words as they are meant. */
  replace(words: string[]): string[] {
    if (this.areNone) return words;
    const stems = words.map((word) => this.#stemOf(word));
    const meant: string[] = [];
    for (let at = 0; at < words.length; ) {
      const phrase = this.#phrases.get(stems[at] ?? "")?.find((one) => isSaidAt(one, stems, at));
      meant.push(...(phrase?.meant ?? [words[at] ?? ""]));
      at += phrase?.stems.length ?? 1;
    }
    return meant;
  }

  #stemOf(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const stem = this.#stem(word);
    this.#stems.set(word, stem);
    return stem;
  }
}

function isSaidAt({ stems: phrase }: Phrase, stems: readonly string[], at: number) {
  return phrase.every((stem, offset) => stems[at + offset] === stem);
}
