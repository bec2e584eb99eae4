import { z } from "zod";

/** A question; `relevant` are the documents that answer it, `label` 0 says that none does. */
export type Query = z.infer<typeof line>;

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  query: z.string(),
  relevant: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
  label: z.union([z.literal(0), z.literal(1)]).optional(),
});

export function readQueries(content: string): Query[] {
  return content
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((text, index) => (text.trim() === "" ? [] : [readLine(text, index + 1)]));
}

function readLine(text: string, number: number): Query {
  try {
    return line.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `Line ${number} of the questions: write {"id","query"} and, if known, "relevant" (ids) and "label" (0 or 1).`,
      { cause },
    );
  }
}
