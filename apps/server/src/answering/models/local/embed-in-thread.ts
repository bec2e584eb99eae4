import { Worker } from "node:worker_threads";
import { ModelFailed } from "../model-failed.ts";

type Asked = { texts: string[]; resolve(vectors: number[][]): void; reject(error: Error): void };
export type Answer = { vectors: number[][] } | { error: string };

/** Few, so that a visitor's question waits behind no more than these. */
const textsAtOnce = 4;
const reader = new URL("./model-thread.ts", import.meta.url);

let running: { folder: string; worker: Worker } | null = null;
let asked: Asked | null = null;
const waiting: Asked[] = [];

/** What the model of a folder makes of texts. It runs in one thread, started when it is first needed; questions come first. */
export async function embedInThread(folder: string, texts: readonly string[]): Promise<number[][]> {
  const vectors: number[][] = [];
  for (let from = 0; from < texts.length; from += textsAtOnce) {
    vectors.push(...(await ask(folder, texts.slice(from, from + textsAtOnce), texts.length === 1)));
  }
  return vectors;
}

function ask(folder: string, texts: string[], isFirst: boolean): Promise<number[][]> {
  const { promise, resolve, reject } = Promise.withResolvers<number[][]>();
  if (isFirst) waiting.unshift({ texts, resolve, reject });
  else waiting.push({ texts, resolve, reject });
  sendNext(folder);
  return promise;
}

function sendNext(folder: string): void {
  if (asked !== null) return;
  asked = waiting.shift() ?? null;
  // Only while it is asked does it keep the process alive.
  if (asked === null) return void running?.worker.unref();
  const worker = threadOf(folder);
  worker.ref();
  worker.postMessage(asked.texts);
}

function threadOf(folder: string): Worker {
  if (running?.folder === folder) return running.worker;
  void running?.worker.terminate();
  const worker = new Worker(reader, { workerData: { folder } });
  const settle = (answer: Answer) => {
    if ("vectors" in answer) asked?.resolve(answer.vectors);
    else asked?.reject(new ModelFailed(answer.error));
    asked = null;
    sendNext(folder);
  };
  worker.on("message", settle);
  worker.on("error", (error) => {
    running = null;
    settle({ error: `The local model failed: ${error.message}` });
  });
  running = { folder, worker };
  return worker;
}
