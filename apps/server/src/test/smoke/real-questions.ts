import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const repository = join(import.meta.dirname, "../../../../..");
const evaluation = join(repository, "../shared/eval/faq/wixqa160");
const demo = join(import.meta.dirname, "../../cli/demo");

export type Question = { query: string; relevant: string[] };
export type Knowledge = { name: string; jsonl: string; questions: Question[] };

/** Real help-centre articles and questions where they are at hand, else the articles and questions of the demo. */
export async function readKnowledge(): Promise<Knowledge> {
  try {
    return await readEvaluation();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return readDemo();
    throw error;
  }
}

async function readEvaluation(): Promise<Knowledge> {
  const [jsonl, queries] = await Promise.all([
    readFile(join(evaluation, "kb.jsonl"), "utf8"),
    readFile(join(evaluation, "queries.dev.jsonl"), "utf8"),
  ]);
  const questions = queries
    .trim()
    .split("\n")
    .map((line): Question => JSON.parse(line));
  return { name: "wixqa160", jsonl, questions };
}

export async function readDemo(): Promise<Knowledge> {
  const names = await readdir(join(demo, "articles"));
  const articles = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(demo, "articles", name), "utf8");
      return JSON.stringify({
        id: name.replace(/\.md$/, ""),
        title: /^# (.+)$/m.exec(text)?.[1] ?? name,
        text,
      });
    }),
  );
  const questions: { question: string; article: string }[] = JSON.parse(
    await readFile(join(demo, "questions.json"), "utf8"),
  );
  return {
    name: "the demo's articles",
    jsonl: articles.join("\n"),
    questions: questions.map(({ question, article }) => ({ query: question, relevant: [article] })),
  };
}
