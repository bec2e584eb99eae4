import type { getSourceContent as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { sourceMissing } from "./problems.ts";
import { hasContent } from "./source.ts";
import { findContent } from "./store.ts";

/** Shows what a source was given, so that it can be changed: a text, or questions with their answers. */
export async function getSourceContent(
  { db }: Context,
  scope: Scope,
  sourceId: string,
): Promise<Reply<typeof Promised>> {
  const source = await findContent(db, scope, sourceId);
  if (source === null) throw sourceMissing();
  const { kind, content } = source;
  if (kind === "qa") return { content: null, pairs: JSON.parse(content) };
  return { content: hasContent(kind) ? content : null, pairs: null };
}
