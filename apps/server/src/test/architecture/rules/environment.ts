import type { SourceFile } from "../repository.ts";
import { type Use, usesOf } from "../uses.ts";

export function environment({ tokens, imports }: SourceFile): Use[] {
  const imported = imports.filter(
    ({ specifier, names }) => /^(node:)?process$/.test(specifier ?? "") && names.includes("env"),
  );
  return [
    ...usesOf(tokens, "process", /^(env|loadEnvFile)$/),
    ...imported.map(({ line }) => ({ line, what: "process.env" })),
  ];
}
