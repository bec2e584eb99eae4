import { readFileSync } from "node:fs";
import { breakingChanges } from "./breaking-changes.ts";
import { folder } from "./documents.ts";
import type { Json } from "./json.ts";

/** The document that clients were last promised. */
export const releasedFile = new URL("released/v1.json", folder);

/** What a client of the released document would break by; nothing where none was released. */
export function brokenPromises(current: Json): string[] {
  const released = lastReleased();
  return released === null ? [] : breakingChanges(released, current);
}

export function lastReleased(): Json | null {
  try {
    return JSON.parse(readFileSync(releasedFile, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
