import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { extractText } from "unpdf";
import { normalizeText } from "../passages/normalize-text.ts";
import { readHtml } from "../passages/read-html.ts";

const { kind, bytes } = workerData as { kind: "pdf" | "docx"; bytes: Uint8Array };

/** Runs in a thread of its own; see `read-file.ts`. */
try {
  const sections = kind === "pdf" ? await readPdf() : await readDocx();
  parentPort?.postMessage(sections.length === 0 ? { error: empty() } : { sections });
} catch (error) {
  parentPort?.postMessage({ error: whyNot(error) });
}

async function readPdf() {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
  return text
    .map((page, index) => ({ heading: `Page ${index + 1}`, text: normalizeText(page) }))
    .filter((section) => section.text !== "");
}

async function readDocx() {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { includeDefaultStyleMap: true },
  );
  return readHtml(value.replaceAll(/<img[^>]*>/g, ""));
}

function empty(): string {
  return kind === "pdf"
    ? "The PDF holds no text, only pictures of it. Save it with text recognition (OCR), or paste its text."
    : "The document holds no text. Paste the text itself.";
}

function whyNot(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (/password/i.test(message)) return "The file is protected by a password. Save it without one.";
  return `This is not a ${kind.toUpperCase()} that can be read. Open it, save it again, and upload that.`;
}
