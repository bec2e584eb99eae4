import { englishWishes } from "./english-wishes.ts";
import { type Wishes, wishes } from "./wish-words.ts";
import { wordPattern } from "./word-pattern.ts";

/** A wish is made of the same parts in every language: a verb of speaking, linking, wanting or calling, and whom. */
function patternsOf({ talk, link, want, person, anybody, please, callBack }: Wishes): string[] {
  return [
    String.raw`\b(?:${talk})\b (?:\S+ ){0,4}?(?:${person}|${anybody})\b`,
    String.raw`\b(?:${person}|${anybody})\b (?:\S+ ){0,4}?(?:${talk})\b`,
    String.raw`\b(?:${link})\b (?:\S+ ){0,4}?(?:${person})\b`,
    String.raw`\b(?:${person})\b (?:\S+ ){0,2}?(?:${link})\b`,
    String.raw`\b(?:${want}) (?:\S+ ){0,3}?(?:${person})(?: (?:${please}))?$`,
    String.raw`^(?:(?:${please}) )?(?:\S+ )?(?:${person})(?: (?:${please}))?$`,
    callBack,
  ];
}

/** What people say who want a person; matched against lower-case text without its punctuation. */
export const personWishes: readonly RegExp[] = [
  ...englishWishes(),
  ...Object.values(wishes)
    .flatMap(patternsOf)
    .map((source) => wordPattern(source, "u")),
];
