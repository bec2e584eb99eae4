import { createHash } from "node:crypto";
import type { Passage } from "../passages/index.ts";

/** The texts by whose meaning a passage can be found: itself under its title, and each of its example questions. */
export function meantTexts({ title, heading, text, examples }: Passage): string[] {
  return [[title, heading, text].filter(Boolean).join("\n"), ...examples];
}

/** What a text's vector is kept under: the same text has the same vector. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
