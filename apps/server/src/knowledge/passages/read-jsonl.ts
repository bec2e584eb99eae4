import type { Document, Extraction, Fault } from "./document.ts";
import { normalizeText } from "./normalize-text.ts";

type Line = { document: Document } | { message: string };

/** Reads one document a line; a bad line is a fault with its number and the others are read all the same. */
export function readJsonl(content: string): Extraction {
  const documents: Document[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  for (const [index, text] of content.split(/\r?\n/).entries()) {
    if (text.trim() === "") continue;
    const line = readLine(text, index === 0);
    const earlier = "document" in line ? seen.get(line.document.documentId) : undefined;
    if ("message" in line) faults.push({ line: index + 1, message: line.message });
    else if (earlier)
      faults.push({
        line: index + 1,
        message: `The id is the same as in line ${earlier}. Give each line its own id.`,
      });
    else {
      seen.set(line.document.documentId, index + 1);
      documents.push(line.document);
    }
  }
  return { documents, faults };
}

function readLine(text: string, isFirst: boolean): Line {
  const value = parse(isFirst ? text.replace(/^\ufeff/, "") : text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {
      message:
        'The line is not a JSON object. Write one {"id","title","text"} per line, without line breaks inside.',
    };
  }
  return documentOf(new Map(Object.entries(value)));
}

function documentOf(fields: Map<string, unknown>): Line {
  const id = fields.get("id");
  const title = fields.get("title");
  const text = fields.get("text");
  const url = fields.get("url") ?? null;
  const examples = fields.get("examples") ?? [];
  if (!isFilled(id) && typeof id !== "number")
    return { message: 'The line has no "id". Add a text that names it and stays the same.' };
  if (!isFilled(title))
    return { message: 'The line has no "title". Add one: it is shown as the source of answers.' };
  if (!isFilled(text)) return { message: 'The line has no "text". Add what the bot should answer with.' };
  if (url !== null && !(isFilled(url) && /^https?:\/\//.test(url) && URL.canParse(url))) {
    return { message: 'The "url" is not a web address. Start it with https:// or leave it out.' };
  }
  if (!Array.isArray(examples) || !examples.every(isFilled)) {
    return {
      message: 'The "examples" are not a list of texts. Write them as ["first question","second question"].',
    };
  }
  return {
    document: {
      documentId: String(id),
      title: normalizeText(title),
      url,
      examples: examples.map(normalizeText),
      sections: [{ heading: null, text: normalizeText(text) }],
    },
  };
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && normalizeText(value) !== "";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
