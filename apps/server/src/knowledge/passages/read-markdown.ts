import { marked } from "marked";
import type { Section } from "./document.ts";
import { readHtml } from "./read-html.ts";

/**
 * Reads Markdown by way of HTML, so that lists, tables, entities and inline HTML are read by one reader.
 * Null when it nests so deep that the parser, which calls itself, gives up.
 */
export function readMarkdown(content: string): Section[] | null {
  try {
    return readHtml(marked.parse(content, { async: false, gfm: true }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
