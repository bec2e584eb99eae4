import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A Redis of the tests' own, in a temporary folder. */
export type TestRedis = {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

/** Null where the machine has no redis-server. */
export async function startTestRedis(): Promise<TestRedis | null> {
  const folder = mkdtempSync(join(tmpdir(), "redis-"));
  const socket = join(folder, "redis.sock");
  let server: ChildProcess | null = null;
  process.once("exit", () => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    const started = spawn("redis-server", [
      "--port",
      "0",
      "--unixsocket",
      socket,
      "--dir",
      folder,
      "--save",
      "",
    ]);
    await once(started, "spawn");
    server = started;
    for await (const line of createInterface({ input: started.stdout })) {
      if (line.includes("eady to accept connections")) break;
    }
    started.stdout.resume();
    started.stderr.resume();
  }

  async function stop(): Promise<void> {
    const stopped = server;
    server = null;
    if (stopped?.kill()) await once(stopped, "exit");
  }

  try {
    await start();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }

  return {
    url: `unix://${socket}`,
    start,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
