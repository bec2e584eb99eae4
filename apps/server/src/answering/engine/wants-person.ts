import { personWishes } from "./person-wishes.ts";
import { soundsLikeWish } from "./sounds-like-wish.ts";
import type { TranscriptLine } from "./transcript.ts";
import { mendSlips } from "./word-pattern.ts";

export type PersonWish = { isWanted: boolean; detail: string };

const yes =
  /^(?:yes|yeah|yep|yup|sure|ok|okay|please|of course|do it|go ahead|ja|gerne|oui|sí|si|claro|sim|certo|graag)(?: (?:yes|please|do|sure|bitte|s il vous plaît|por favor|per favore|graag|thanks))*$/u;

const oftenMistyped =
  "agent human person someone somebody operator assistant representative speak speaking talking chatting".split(
    " ",
  );

/** Whether the visitor asks for a person, in so many words or by a yes to the offer of one. */
export function wantsPerson(
  question: string,
  transcript: readonly TranscriptLine[],
  offer: string,
): PersonWish {
  const text = spellOut(plain(question));
  const last = transcript.at(-1);
  if (last?.author === "bot" && last.text === offer && yes.test(text)) {
    return { isWanted: true, detail: "Said yes to the offer of a person." };
  }
  const meant = soundsLikeWish.reduce((left, pattern) => left.replace(pattern, "…"), text);
  const mended = mendSlips(meant, oftenMistyped);
  for (const wish of personWishes) {
    const found = wish.exec(meant) ?? wish.exec(mended);
    if (found) return { isWanted: true, detail: `Said "${found[0].trim()}".` };
  }
  return { isWanted: false, detail: "No words that ask for a person." };
}

const shortForms: Readonly<Record<string, string>> = {
  u: "you",
  ur: "your",
  r: "are",
  plz: "please",
  pls: "please",
  wid: "with",
  wit: "with",
  w: "with",
  sm1: "someone",
  some1: "someone",
  smone: "someone",
  any1: "anyone",
  sum1: "someone",
  wanna: "want to",
  gotta: "got to",
  lemme: "let me",
  rep: "representative",
};

function spellOut(text: string) {
  return text.replace(/\S+/g, (word) => shortForms[word] ?? word);
}

/** Sentences stay apart, so that no wish is found across a full stop. */
function plain(text: string) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.!?;]+(?=\s|$)/gu, " | ")
    .replace(/[^\p{L}\p{M}\p{N}|\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[| ]+|[| ]+$/g, "");
}
