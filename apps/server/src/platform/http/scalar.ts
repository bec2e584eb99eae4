import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Still, stillOf } from "./still.ts";

/** The script of the reference page. Its module takes 35 MB once loaded, so a thread of its own packs it and ends. */
export async function packScalar(): Promise<Still> {
  const worker = new Worker(new URL("scalar-worker.ts", import.meta.url));
  const [packed] = await once(worker, "message");
  return stillOf("text/javascript", Buffer.from(packed));
}
