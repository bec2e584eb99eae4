import type { LiveData } from "@nebulahex/sdk";

export const kinds = ["shopify", "rest", "sheets", "csv"] as const satisfies readonly LiveData["kind"][];
export type Kind = (typeof kinds)[number];

export function isKind(text: unknown): text is Kind {
  return kinds.some((kind) => kind === text);
}
