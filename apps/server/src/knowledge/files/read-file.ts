import { Worker } from "node:worker_threads";
import type { Section } from "../passages/index.ts";

export type FileKind = "pdf" | "docx";
type Read = { sections: Section[] } | { error: string };

const mostMs = 60_000;
const mostMegabytes = 512;
const reader = new URL("./file-reader.ts", import.meta.url);

/**
 * The text of a file by headings or pages, read in a thread of its own: a large one holds up nobody, and one that is made
 * to do harm ends with its thread.
 */
export async function readFile(kind: FileKind, bytes: Uint8Array): Promise<Read> {
  const worker = new Worker(reader, {
    workerData: { kind, bytes },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    stdout: true,
    stderr: true,
  });
  const { promise, resolve } = Promise.withResolvers<Read>();
  const timer = setTimeout(() => resolve({ error: tooHard }), mostMs);
  worker.once("message", resolve);
  worker.once("error", () => resolve({ error: tooHard }));
  worker.once("exit", () => resolve({ error: tooHard }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const tooHard = "The file is too large or too intricate to be read. Split it, or paste its text.";
