import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const program = join(import.meta.dirname, "../../../widget/build/run.ts");

/**
 * Builds the widget where its sources changed since the last time, and gives the folder it lies in. In a process of its
 * own, so that the memory of the tools goes with it.
 */
export async function buildWidget(): Promise<string> {
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "pipe"] });
  const [folder, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  if (code !== 0) throw new Error(`The widget could not be built:\n${complaint}`);
  return folder.trim();
}
