import { basename } from "node:path/posix";
import { afterTypeArguments, statementsIn } from "../../statements/statements.ts";
import type { SourceFile } from "../repository.ts";
import type { Token } from "../tokens.ts";
import type { Use } from "../uses.ts";

/** Statements outside of store files: through the tag, or as text given to `.query(…)`. */
export function statements({ path, tokens, imports }: SourceFile): Use[] {
  if (/^(.+-)?store\.ts$/.test(basename(path))) return [];
  const tags = imports.filter(({ names, isTypeOnly }) => names.includes("sql") && !isTypeOnly);
  return [
    ...tags.map(({ line }) => ({ line, what: "the sql tag" })),
    ...statementsIn(tokens).map(({ line }) => ({ line, what: "SQL" })),
    ...tokens.flatMap((_, position) => queried(tokens, position)),
  ];
}

const verb =
  /^\s*(select|insert|update|delete|merge|with|create|alter|drop|truncate|copy|begin|listen|notify)\b/i;

function queried(tokens: Token[], position: number): Use[] {
  const [dot, query] = tokens.slice(position, position + 2);
  if (dot?.text !== "." || query?.text !== "query") return [];
  const open = afterTypeArguments(tokens, position + 2);
  if (tokens[open]?.text !== "(") return [];
  const given = tokens.slice(open, open + 8).find(({ kind }) => kind === "text" || kind === "template");
  return given !== undefined && verb.test(given.text) ? [{ line: query.line, what: "SQL" }] : [];
}
