import type { Document, Extraction, Section, SourceText } from "./document.ts";
import { normalizeText } from "./normalize-text.ts";
import { readCsv } from "./read-csv.ts";
import { readHtml } from "./read-html.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readMarkdown } from "./read-markdown.ts";
import { documentsOfPairs } from "./read-pairs.ts";

/** Turns what a source holds into documents; what cannot be read comes back as faults, never as a throw. */
export function extract(source: SourceText): Extraction {
  if (source.content.trim() === "")
    return unreadable("The source is empty. Add the text the bot should know.");
  const { kind, documentId = normalizeText(source.title) } = source;
  if (kind === "jsonl") return readJsonl(source.content);
  if (kind === "csv") return readCsv(source.content, documentId);
  if (kind === "qa")
    return { documents: documentsOfPairs(JSON.parse(source.content), documentId), faults: [] };

  const sections = readers[kind](source.content);
  if (sections === null)
    return unreadable("The Markdown is nested too deep to be read. Save it as plain text.");
  if (sections.length === 0) {
    return unreadable("The source holds no readable text, only markup. Paste the text itself.");
  }
  return { documents: [documentOf(source, sections)], faults: [] };
}

const readers = {
  text: (content: string): Section[] => [{ heading: null, text: normalizeText(content) }],
  markdown: readMarkdown,
  html: readHtml,
};

function documentOf(source: SourceText, sections: Section[]): Document {
  const title = normalizeText(source.title);
  return { documentId: source.documentId ?? title, title, url: source.url ?? null, examples: [], sections };
}

function unreadable(message: string): Extraction {
  return { documents: [], faults: [{ line: null, message }] };
}
