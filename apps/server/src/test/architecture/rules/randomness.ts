import type { SourceFile } from "../repository.ts";
import { type Use, usesOf } from "../uses.ts";

const random = /^(random|getRandomValues$|generateKey)/;

export function randomness({ tokens, imports }: SourceFile): Use[] {
  const imported = imports.filter(
    ({ specifier, names }) =>
      /^(node:)?crypto$/.test(specifier ?? "") && names.some((name) => random.test(name)),
  );
  return [
    ...usesOf(tokens, "Math", /^random$/),
    ...["crypto", "webcrypto"].flatMap((name) => usesOf(tokens, name, random)),
    ...imported.map(({ line }) => ({ line, what: "the randomness of node:crypto" })),
  ];
}
