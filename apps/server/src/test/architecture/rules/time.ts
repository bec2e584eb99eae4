import type { SourceFile } from "../repository.ts";
import { sequencesOf, type Use, usesOf } from "../uses.ts";

/** Asking what time it is. `new Date(value)` only converts and is free. */
export function time({ tokens, imports }: SourceFile): Use[] {
  const watches = imports.filter(
    ({ specifier, isTypeOnly }) => !isTypeOnly && /perf_hooks$/.test(specifier ?? ""),
  );
  return [
    ...usesOf(tokens, "Date", /^now$/),
    ...usesOf(tokens, "performance", /^(now|timeOrigin)$/),
    ...usesOf(tokens, "process", /^hrtime$/),
    ...sequencesOf(tokens, "new Date ( )"),
    ...watches.map(({ line }) => ({ line, what: "node:perf_hooks" })),
  ];
}
