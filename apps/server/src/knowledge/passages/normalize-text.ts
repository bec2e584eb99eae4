/** One form for every text: NFC, plain spaces, no invisible characters, at most one empty line in a row. */
export function normalizeText(text: string) {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(invisible, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(wrappedLine, " ")
    .trim();
}

const invisible = /[[\p{Cc}\u00ad\u200b\u200e\u200f\u2060\ufeff]--[\n\t]]/gv;

/** A long line that goes on in lower case was broken by an editor or a mail program, not by its writer. */
const wrappedLine = /(?<=.{50}[^\n.!?:;])\n(?=\p{Ll})/gu;
