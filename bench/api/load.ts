import { readFileSync } from "node:fs";
import { Pool } from "undici";

export type Target = {
  origin: string;
  /** The process that answers. */
  pid: number;
  path: string;
  method: "GET" | "POST";
  headers: readonly Record<string, string>[];
  body?: (count: number) => string;
};
export type Load = { perSecond: number; p50: number; p99: number; cpuMicroseconds: number };

export const connections = 50;

/** Calls a local server over 50 connections for a while and tells how many calls a second it answered. */
export async function load({ origin, pid, path, method, headers, body }: Target, ms: number): Promise<Load> {
  if (!origin.startsWith("http://127.0.0.1:")) throw new Error("A bench loads this machine only.");
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const times: number[] = [];
  const end = performance.now() + ms;
  let count = 0;

  async function callUntilTheEnd(caller: number) {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await pool.request({
        path,
        method,
        headers: headers[caller % headers.length] ?? {},
        body: body?.(count++) ?? null,
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 300)
        throw new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`);
      times.push(performance.now() - start);
    }
  }

  const cpuBefore = cpuMicrosecondsOf(pid);
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, caller) => callUntilTheEnd(caller)));
  const seconds = (performance.now() - start) / 1000;
  const cpuMicroseconds = (cpuMicrosecondsOf(pid) - cpuBefore) / times.length;
  await pool.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), cpuMicroseconds };
}

const microsecondsPerTick = 10_000;

/** The processor time of a process so far, which a busy neighbour does not change as it changes speed; Linux tells it. */
function cpuMicrosecondsOf(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * microsecondsPerTick;
}
