import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ended, Figure, Task } from "./run-files.ts";

export type GroupResult = { ended: Ended[]; figures: Figure[]; output: string; hasFailed: boolean };

const program = join(import.meta.dirname, "run-files.ts");

/** Runs test files in one process, after each other. A process that dies before its last test has failed. */
export async function runGroup(
  task: Task,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<GroupResult> {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  const lines = (await readFile(task.report, "utf8").catch(() => "")).split("\n").filter(Boolean);
  const told = lines.map((line) => JSON.parse(line) as Ended | Figure | "all");
  const ended = told.filter((line) => line !== "all" && "outcome" in line);
  const figures = told.filter((line) => line !== "all" && "figure" in line);
  const isWhole = code === 0 && told.at(-1) === "all";
  return { ended, figures, output, hasFailed: !isWhole || ended.some(({ outcome }) => outcome === "failed") };
}
