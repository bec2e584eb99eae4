import { relative } from "./whose.ts";

/** A name as people write it: one to four words, each with a capital, small words such as `van` between them. */
const capital = String.raw`\p{Lu}[\p{L}'’-]*`;
const particle = "(?:van|von|de|der|den|del|di|da|dos|la|le|bin|al|el|ter|zu)";
const name = String.raw`(${capital}(?:\s+(?:${particle}\s+){0,2}${capital}){0,3})`;
const anyName = String.raw`(\p{L}[\p{L}'’-]+(?:\s+\p{L}[\p{L}'’-]+)?)`;

const saidByMe = [
  String.raw`(?:^|[^\p{L}])(?:[Mm]y (?:full |own )?name(?:['’]?s| is|:)|[Nn]ame(?: is|['’]s|:)|[Cc]all me|named me|[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Mm]ijn naam is|[Oo] meu nome é|[Mm]e chamo)\s+${name}`,
  String.raw`(?:^|[.!,]\s*|[Hh]i,? |[Hh]ello,? |[Hh]ey,? |\band )(?:this is|[Tt]his is|[Ii]['’]m|[Ii] am|[Ii]t['’]s)\s+${name}`,
  String.raw`(?:^|[.!?]\s+|[Hh]i,? |[Hh]ello,? )${name} (?:here|speaking|is (?:my|the) name|is what you can call me)\b`,
  String.raw`(?:^|\n)\s*(?i:(?:best |kind |warm )?regards|best|cheers|thanks|thank you|(?:viele |liebe )?gr(?:ü|ue)(?:ß|ss)e|cordialement|saludos),?\s*\n+\s*${name}\s*$`,
].map((pattern) => new RegExp(pattern, "mu"));
const saidInSmall = new RegExp(String.raw`(?:^|[^\p{L}])my name(?:['’]?s| is|:)\s+${anyName}`, "iu");
const whole = new RegExp(
  String.raw`^(?:it['’]s |i['’]m |i am |the name is )?${name}(?=$|[.,!]|\s+\p{Ll})`,
  "iu",
);

const alone = new RegExp(`^${name}[.!]?$`, "u");

const notMine = new RegExp(
  String.raw`\b(?:${relative})(?:['’]?s)?\b[^.!?]{0,20}$|\b(?:his|her|their|your|whose|bot|product|shop|company|brand|file|user)\s*$`,
  "iu",
);
/** Capitals that begin no name: sentence openings, and what people are rather than are called. */
const noName = new Set(
  "a an the not no yes ok okay hi hello hey thanks thank please sorry so very just still also only here there what where when why how who which can could would should do does did is are was were have has had i it we you he she they this that my your our and or but if interested looking trying having going getting happy sad afraid unhappy new english german french spanish italian dutch american british indian chinese canadian australian european monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december none nothing never maybe sure great good fine bad well".split(
    " ",
  ),
);

/** Whether a message may be nothing but a name, as an answer to who asks for it. */
export function isNameAlone(text: string): boolean {
  return text.length <= 60 && alone.test(text.trim()) && findName(text, true) !== null;
}

/** What the visitor says they are called; null when they do not say it, or speak of somebody else. */
export function findName(text: string, isAskedFor = false): string | null {
  for (const pattern of saidByMe) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    const start = text.indexOf(found[1], found.index);
    const said = trimmed(found[1]);
    if (said !== null && !notMine.test(text.slice(0, found.index + 1)) && !notMine.test(text.slice(0, start)))
      return said;
  }
  const small = saidInSmall.exec(text);
  if (small?.[1] !== undefined && !notMine.test(text.slice(0, small.index + 1)))
    return trimmed(small[1].split(/\s+(?:and|und|et|y)\b/u)[0] ?? "");
  return isAskedFor ? trimmed(whole.exec(text.trim())?.[1] ?? "") : null;
}

/** A name without what is none of it; null when nothing is left. */
function trimmed(said: string): string | null {
  const words = said.split(/\s+/);
  const end = words.findIndex((word) => noName.has(word.toLowerCase()));
  const left = end === -1 ? words : words.slice(0, end);
  return left.length === 0 ? null : left.join(" ").replace(/['’]s$/u, "");
}
