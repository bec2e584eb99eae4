import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Guide } from "./read-guide.ts";

export type Ran = { readonly code: string; readonly prints: string | null; readonly printed: string };

/** Runs a page as its reader would, in one shell. A step whose program the machine lacks is left out. */
export async function runGuide(
  { files, steps }: Guide,
  env: Readonly<Record<string, string>>,
  isHere: (code: string) => boolean,
): Promise<Ran[]> {
  const folder = await mkdtemp(join(tmpdir(), "nebulahex-guide-"));
  try {
    const possible = steps.filter(({ code }) => isHere(code));
    const script = possible.map(({ code }, at) => `{\n${code}} > printed-${at} 2>&1\n`).join("");
    for (const [name, text] of Object.entries({ ...files, "guide.sh": script })) {
      await writeFile(join(folder, name), text);
    }
    const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const shell = spawn("sh", ["guide.sh"], { cwd: folder, stdio: "inherit", env: { ...env, PATH: path } });
    await once(shell, "exit");
    return await Promise.all(
      possible.map(async (step, at) => ({
        ...step,
        printed: await readFile(join(folder, `printed-${at}`), "utf8"),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether it is what the page says: spaces aside, `…` stands for the rest of a text or, alone, for anything. */
export function isAsTold(told: string, printed: string): boolean {
  const pattern = told
    .split(/(…)/)
    .map((part, at, parts) => {
      if (part !== "…") return RegExp.escape(part.replaceAll(/\s/g, ""));
      const isAlone = /(^|\s)$/.test(parts[at - 1] ?? "") && /^($|[\s,\]])/.test(parts[at + 1] ?? "");
      return isAlone ? "[^]*?" : '[^"]*?';
    })
    .join("");
  return new RegExp(`^${pattern}$`).test(printed.replaceAll(/\s/g, ""));
}
