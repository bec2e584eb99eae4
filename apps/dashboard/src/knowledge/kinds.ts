import type { Source } from "@nebulahex/sdk";
import { words } from "./texts.ts";

/** What people call each kind. */
export function kinds(): Record<Source["kind"], string> {
  return {
    text: words.text,
    markdown: "Markdown",
    html: "HTML",
    jsonl: "JSONL",
    csv: words.csv,
    qa: words.pairs,
    pdf: "PDF",
    docx: "Word",
    page: words.page,
    site: words.site,
  };
}
