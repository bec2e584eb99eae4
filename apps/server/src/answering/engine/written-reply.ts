/** What a model has written so far: not yet decided, a refusal, or an answer with the numbers of what it cites. */
export type WrittenReply =
  | { kind: "undecided" }
  | { kind: "none" }
  | { kind: "answer"; text: string; cited: readonly number[] };

const cite = /\s?\[(\d{1,2}(?:\s?,\s?\d{1,2})*)\]/g;
/** A bracket that may become a citation with the next piece. */
const open = /\s?\[[\d\s,]*$/;

/** Reads the first line's word, and takes the citations out of the rest. */
export function readWritten(soFar: string): WrittenReply {
  const [, word, rest = ""] = /^\s*(ANSWER|NONE)\b[.:]?\s*([\s\S]*)$/i.exec(soFar) ?? [];
  if (word === undefined) return { kind: soFar.trim().length < "ANSWER".length ? "undecided" : "none" };
  if (word.toUpperCase() === "NONE") return { kind: "none" };

  const cited = new Set(
    [...rest.matchAll(cite)].flatMap(([, numbers = ""]) => numbers.split(",").map(Number)),
  );
  return { kind: "answer", text: rest.replaceAll(cite, "").replace(open, "").trimEnd(), cited: [...cited] };
}

/** Takes out links that stand in none of the texts that were given: they are made up, or smuggled in. */
export function keepKnownLinks(text: string, given: readonly string[]): string {
  return text
    .replaceAll(/\bhttps?:\/\/[^\s)\]>"]+/gi, (link) => {
      const bare = link.replace(/[.,;:!?]+$/, "");
      return given.some((known) => known.includes(bare)) ? link : "";
    })
    .trimEnd();
}
