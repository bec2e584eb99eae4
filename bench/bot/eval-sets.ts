import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cutIntoPassages, extract } from "../../apps/server/src/knowledge/passages/index.ts";

export type Query = { query: string; relevant: string[]; isAnswerable: boolean };
export type EvalSet = { name: string; passages: ReturnType<typeof cutIntoPassages>; queries: Query[] };
export type Sentence = { text: string; wantsPerson: boolean; isHard: boolean };

type QueryLine = { query: string; relevant?: string[]; label?: number };
type SentenceLine = { text: string; label: number; hard: boolean };

const faqNames = ["wixqa160", "techqa480", "hint3_curekart", "hint3_sofmattress"];
const scopeNames = ["techqa480", "hint3_curekart", "hint3_sofmattress", "clinc150"];

export function faqSets(folder: string): EvalSet[] {
  return faqNames.map((name) => readSet(name, join(folder, "faq", name), knowledgeOf(folder, name)));
}

export function scopeSets(folder: string): EvalSet[] {
  return scopeNames.map((name) => readSet(name, join(folder, "scope", name), knowledgeOf(folder, name)));
}

export function handoffSentences(folder: string): Sentence[] {
  return readLines<SentenceLine>(join(folder, "handoff", "sentences.dev.jsonl")).map(
    ({ text, label, hard }) => ({
      text,
      wantsPerson: label === 1,
      isHard: hard,
    }),
  );
}

function readSet(name: string, folder: string, knowledge: string): EvalSet {
  const { documents } = extract({ kind: "jsonl", title: name, content: readFileSync(knowledge, "utf8") });
  const queries = readLines<QueryLine>(join(folder, "queries.dev.jsonl")).map(
    ({ query, relevant = [], label }) => ({
      query,
      relevant,
      isAnswerable: label !== 0,
    }),
  );
  return { name, passages: documents.flatMap(cutIntoPassages), queries };
}

function knowledgeOf(folder: string, name: string) {
  const faq = join(folder, "faq", name, "kb.jsonl");
  return existsSync(faq) ? faq : join(folder, "scope", name, "kb.jsonl");
}

function readLines<Line>(path: string): Line[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
