import { readFile } from "node:fs/promises";
import { folder } from "../published-api/documents.ts";

/** A shell block of a page, and what the page says that it prints; null where it says nothing. */
export type Step = { readonly code: string; readonly prints: string | null };
/** A page of docs/api: the files that it gives, and what it does with them, from top to bottom. */
export type Guide = { readonly files: Readonly<Record<string, string>>; readonly steps: readonly Step[] };

export async function readGuide(name: string): Promise<Guide> {
  const page = await readFile(new URL(name, folder), "utf8");
  const files: Record<string, string> = {};
  const steps: Step[] = [];
  for (const [, language = "", code = ""] of page.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    if (language === "sh") steps.push({ code, prints: null });
    else if (language === "js" || language === "py") files[nameIn(code)] = code;
    else steps.push({ code: steps.pop()?.code ?? "", prints: code });
  }
  return { files, steps };
}

function nameIn(code: string): string {
  const name = /^(?:\/\/|#) (\S+)\n/.exec(code)?.[1];
  if (name === undefined) throw new Error(`This block does not begin with the name of its file:\n${code}`);
  return name;
}
