import type { Token } from "./tokens.ts";

export type Use = { line: number; what: string };

/** Uses of a property of a global: `object.property`, `object["property"]`, `{ property } = object`. */
export function usesOf(tokens: Token[], object: string, property: RegExp): Use[] {
  return tokens.flatMap((token, position) => {
    if (token.kind !== "word" || token.text !== object) return [];
    const [dot, name] = [tokens[position + 1], tokens[position + 2]];
    if ((dot?.text === "." || dot?.text === "[") && name !== undefined && property.test(name.text)) {
      return [{ line: token.line, what: `${object}.${name.text}` }];
    }
    const taken = destructured(tokens, position).find(({ text }) => property.test(text));
    return taken === undefined ? [] : [{ line: token.line, what: `${object}.${taken.text}` }];
  });
}

function destructured(tokens: Token[], position: number): Token[] {
  if (tokens[position - 1]?.text !== "=" || tokens[position - 2]?.text !== "}") return [];
  const before = tokens.slice(0, position - 2);
  return before.slice(before.findLastIndex(({ text }) => text === "{"));
}

/** Uses of a sequence of tokens, written with spaces between them; `other.sequence` is something else. */
export function sequencesOf(tokens: Token[], sequence: string): Use[] {
  const expected = sequence.split(" ");
  return tokens.flatMap((token, position) =>
    token.kind === "word" &&
    tokens[position - 1]?.text !== "." &&
    expected.every((text, offset) => tokens[position + offset]?.text === text)
      ? [{ line: token.line, what: expected.join("").replace("new", "new ") }]
      : [],
  );
}
