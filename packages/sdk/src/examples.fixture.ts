import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

export type Example = { name: string; code: string };

const client = `import { createClient as open } from "@nebulahex/sdk";

const nebulahex = open({
  apiKey: process.env.NEBULAHEX_API_KEY ?? "",
  baseUrl: process.env.NEBULAHEX_URL ?? "",
});
`;

/** The TypeScript of the README and of the docstrings, each a module of its own with the client that it goes on with. */
export async function examples(): Promise<Example[]> {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const found = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
  const inReadme = found.map((code, index) => ({ name: `readme-${index + 1}`, code: whole(code) }));
  return [...inReadme, ...(await inDocstrings())];
}

async function inDocstrings(): Promise<Example[]> {
  const all: Example[] = [];
  for await (const path of glob(fileURLToPath(new URL("*.ts", import.meta.url)))) {
    if (/\.(test|fixture)\.ts$/.test(path)) continue;
    for (const [, code = ""] of (await readFile(path, "utf8")).matchAll(/^ \* @example\n(.*?)^ \*\/$/gms)) {
      all.push({ name: basename(path, ".ts"), code: whole(code.replace(/^ \* ?/gm, "")) });
    }
  }
  return all;
}

/** The examples of the client's methods are checked as types: their ids name nothing. */
export async function methodExamples(): Promise<string> {
  const text = await readFile(new URL("generated/client.ts", import.meta.url), "utf8");
  const lines = [...text.matchAll(/^ +\* @example\n +\* (.*)$/gm)].map(([, line]) => line);
  return `${client}\nexport async function all() {\n${lines.join("\n")}\n}\n`;
}

function whole(code: string): string {
  return /\bnebulahex\./.test(code) && !code.includes("createClient(") ? `${client}\n${code}` : code;
}
