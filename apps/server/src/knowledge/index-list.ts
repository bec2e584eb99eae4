import { cutIntoPassages, extract } from "./passages/index.ts";
import { buildIndex, type SearchIndex } from "./search-index/index.ts";

/** Makes a list (JSONL) searchable as a bot's knowledge is, without storing it; throws what is wrong with its first bad line. */
export async function indexList(content: string): Promise<SearchIndex> {
  const { documents, faults } = extract({ kind: "jsonl", title: "", content });
  const [fault] = faults;
  if (fault) throw new Error(`Line ${fault.line}: ${fault.message}`);
  return await buildIndex(documents.flatMap(cutIntoPassages));
}
