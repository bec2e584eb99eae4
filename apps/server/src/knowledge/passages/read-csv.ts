import { parse } from "csv-parse/sync";
import type { Document, Extraction, Fault } from "./document.ts";
import { normalizeText } from "./normalize-text.ts";
import { documentsOfPairs, type Pair } from "./read-pairs.ts";

const columns = {
  question: /^(?:question|frage|pregunta|domanda|vraag|q)$/i,
  answer: /^(?:answer|antwort|réponse|reponse|respuesta|risposta|antwoord|a)$/i,
};

/** Reads questions with answers from CSV with headings; a line that lacks either is a fault. */
export function readCsv(content: string, documentId: string): Extraction {
  const rows = rowsOf(content);
  if ("message" in rows) return { documents: [], faults: [rows] };
  const [headings = [], ...lines] = rows.rows;
  const question = headings.findIndex((heading) => columns.question.test(heading.trim()));
  const answer = headings.findIndex((heading) => columns.answer.test(heading.trim()));
  if (question === -1 || answer === -1) {
    const named = headings.map((heading) => `"${heading}"`).join(", ");
    const message = `The first line must name the columns "question" and "answer"; it names ${named}.`;
    return { documents: [], faults: [{ line: 1, message }] };
  }
  const faults: Fault[] = [];
  const pairs: Pair[] = [];
  for (const [index, line] of lines.entries()) {
    const pair = { question: normalizeText(line[question] ?? ""), answer: normalizeText(line[answer] ?? "") };
    if (pair.question !== "" && pair.answer !== "") pairs.push(pair);
    else if (line.some((cell) => cell.trim() !== ""))
      faults.push({
        line: index + 2,
        message: "The line needs a question and an answer. Add what is missing.",
      });
  }
  const documents: Document[] = documentsOfPairs(pairs, documentId);
  return { documents, faults };
}

function rowsOf(content: string): { rows: string[][] } | Fault {
  try {
    const options = { bom: true, delimiter: [",", ";", "\t"], relax_column_count: true };
    return { rows: parse(content, options) as string[][] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { line: null, message: `The content is not CSV: ${reason}` };
  }
}
