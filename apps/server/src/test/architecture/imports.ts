import type { Token } from "./tokens.ts";

export type Import = {
  /** Null when the path is computed, so that nobody can follow it. */
  specifier: string | null;
  line: number;
  isTypeOnly: boolean;
  /** What is taken, by its name in the module; `*` when it is the whole of it. */
  names: string[];
};

/** Every way to reach another module: import, export … from, import(), require(), a URL beside this file. */
export function importsOf(tokens: Token[]): Import[] {
  return tokens.flatMap((token, position) => {
    if (token.kind === "text") return besideThisFile(tokens, position);
    if (token.kind !== "word" || tokens[position - 1]?.text === ".") return [];
    if (token.text === "import") return called(tokens, position) ?? declared(tokens, position);
    if (token.text === "export") return declared(tokens, position);
    if (token.text === "require") return called(tokens, position) ?? [];
    return [];
  });
}

function called(tokens: Token[], position: number): Import[] | null {
  if (tokens[position + 1]?.text !== "(" || tokens[position + 1]?.kind !== "mark") return null;
  const path = tokens[position + 2];
  const isFixed = path?.kind === "text" || (path?.kind === "template" && path.pieces.length === 1);
  const line = tokens[position]?.line ?? 0;
  return [{ specifier: isFixed ? path.text : null, line, isTypeOnly: false, names: ["*"] }];
}

function declared(tokens: Token[], position: number): Import[] {
  const line = tokens[position]?.line ?? 0;
  const isExport = tokens[position]?.text === "export";
  let next = position + 1;
  const isTypeOnly = tokens[next]?.text === "type" && tokens[next + 1]?.text !== "from";
  if (isTypeOnly) next += 1;
  if (isExport && !["{", "*"].includes(tokens[next]?.text ?? "")) return [];

  const clause: Token[] = [];
  for (let token = tokens[next]; token !== undefined; token = tokens[++next]) {
    if (token.kind === "text") break;
    if (token.kind === "mark" && !"{},*".includes(token.text)) return [];
    clause.push(token);
  }
  const specifier = tokens[next]?.kind === "text" ? tokens[next]?.text : undefined;
  const isFrom = clause.at(-1)?.text === "from" || (clause.length === 0 && !isExport);
  if (specifier === undefined || !isFrom) return [];
  return [{ specifier, line, isTypeOnly, names: namesIn(clause.slice(0, -1)) }];
}

function namesIn(clause: Token[]): string[] {
  const names: string[] = [];
  let isInBraces = false;
  for (const [position, { text }] of clause.entries()) {
    if (text === "{" || text === "}") isInBraces = text === "{";
    else if (text === "*") names.push("*");
    else if (text !== "," && !isRenaming(clause, position)) names.push(isInBraces ? text : "*");
  }
  return names;
}

function isRenaming(clause: Token[], position: number): boolean {
  return [clause[position]?.text, clause[position - 1]?.text].includes("as");
}

function besideThisFile(tokens: Token[], position: number): Import[] {
  const token = tokens[position];
  const after = tokens.slice(position + 1, position + 7).map(({ text }) => text);
  if (token === undefined || after.join("") !== ",import.meta.url" || !/\.[cm]?[jt]sx?$/.test(token.text))
    return [];
  return [{ specifier: token.text, line: token.line, isTypeOnly: false, names: ["*"] }];
}
