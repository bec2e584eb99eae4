type Kind = "word" | "mark" | "text" | "template" | "pattern";

/** A piece of source text; comments leave none. What a string or template says is never taken for code. */
export type Token = {
  kind: Kind;
  text: string;
  line: number;
  /** A template's fixed parts. The code of its interpolations follows it, each between `${` and `}`. */
  pieces: string[];
};

const blank = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*|\.?\d(?:[\w.]*\w)?/uy;
const quoted = /"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/y;
const pattern = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
const mark = /=>|\.\.\.|\?\.(?!\d)|[\s\S]/y;
const piece = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;

/** Reads TypeScript into tokens: exact for code, near enough for the prose inside JSX. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;

  function take(expected: RegExp): string {
    expected.lastIndex = at;
    const found = expected.exec(source)?.[0] ?? "";
    at += found.length;
    line += found.split("\n").length - 1;
    return found;
  }

  function add(kind: Kind, expected: RegExp, meaning = (found: string) => found): boolean {
    const start = line;
    const found = take(expected);
    if (found !== "") tokens.push({ kind, text: meaning(found), line: start, pieces: [] });
    return found !== "";
  }

  function readCode(isInterpolation: boolean): void {
    for (let depth = 0; ; ) {
      take(blank);
      const next = source[at];
      if (next === undefined || (isInterpolation && next === "}" && depth === 0)) return;
      if (next === "{") depth += 1;
      if (next === "}") depth -= 1;
      if (next === "`") readTemplate();
      else readToken(next);
    }
  }

  function readToken(next: string): void {
    if (add("text", quoted, (found) => unescaped(found.slice(1, -1)))) return;
    if (add("word", word)) return;
    if (next === "/" && startsExpression(tokens.at(-1)) && add("pattern", pattern)) return;
    add("mark", mark, (found) => (found === "?." ? "." : found));
  }

  function readTemplate(): void {
    const template: Token = { kind: "template", text: "", line, pieces: [] };
    tokens.push(template);
    at += 1;
    for (;;) {
      template.pieces.push(unescaped(take(piece)));
      if (!add("mark", /\$\{/y)) break;
      readCode(true);
      add("mark", mark);
    }
    at += 1;
    template.text = template.pieces.join("…");
  }

  readCode(false);
  return tokens;
}

const beforeExpression = new Set(
  "return typeof case in of delete void throw new await yield else do instanceof".split(" "),
);

/** Whether a slash after this token opens a regular expression. After `<` it closes a JSX element. */
function startsExpression(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === "mark") return ![")", "]", "}", "<"].includes(before.text);
  return before.kind === "word" && beforeExpression.has(before.text);
}

function unescaped(raw: string): string {
  return raw.replace(
    /\\([\s\S])/g,
    (_, escaped: string) => ({ n: "\n", t: "\t", "\n": "" })[escaped] ?? escaped,
  );
}
