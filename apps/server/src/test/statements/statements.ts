import { readRepository } from "../architecture/repository.ts";
import type { Token } from "../architecture/tokens.ts";

export type Statement = { file: string; line: number; text: string };

/** Every statement written with the `sql` tag below the root, as the database will get it. */
export function readStatements(root: string): Statement[] {
  return readRepository(root)
    .sources.filter(({ isTest }) => !isTest)
    .flatMap(({ path, tokens }) => statementsIn(tokens).map((statement) => ({ file: path, ...statement })));
}

/** The tagged templates among these tokens. An interpolation is a value, so it becomes $1, $2, …. */
export function statementsIn(tokens: Token[]): { line: number; text: string }[] {
  return tokens.flatMap((token, position) => {
    if (token.kind !== "word" || token.text !== "sql") return [];
    const template = tokens[afterTypeArguments(tokens, position + 1)];
    if (template?.kind !== "template") return [];
    return [
      {
        line: template.line,
        text: template.pieces.reduce((before, after, count) => `${before}$${count}${after}`),
      },
    ];
  });
}

/** The position behind `<…>` when that stands here, else the same position. */
export function afterTypeArguments(tokens: Token[], position: number): number {
  if (tokens[position]?.text !== "<") return position;
  let depth = 0;
  for (let next = position; next < tokens.length; next += 1) {
    const { kind, text } = tokens[next] ?? {};
    if (kind === "mark" && text === "<") depth += 1;
    if (kind === "mark" && text === ">") depth -= 1;
    if (depth === 0) return next + 1;
  }
  return tokens.length;
}
