import type { Conversation } from "@nebulahex/sdk";
import { words } from "./texts.ts";

/** What a visitor is called: by their own name where they left it, else by one made up from their session, always the same. */
export function visitorName({ visitorName: own, sessionId }: Conversation): string {
  return own ?? madeUpName(sessionId);
}

function madeUpName(sessionId: string): string {
  const [first, second] = [words.madeOf.split(" "), words.animals.split(" ")];
  const number = hash(sessionId);
  const pick = (from: readonly string[], at: number) => from[at % from.length] ?? "";
  return words.madeUpName(pick(first, number), pick(second, Math.floor(number / first.length)));
}

/** FNV-1a, for it spreads ids well that begin alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}
