import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { freePort } from "./smoke/running-server.ts";
import { until } from "./until.ts";

const main = join(import.meta.dirname, "../main.ts");

/** The process of `npm start`, with what it says. */
export type Started = {
  url: string;
  /** All that it has written so far, for people and for the log. */
  readonly output: string;
  /** Waits until it is running, or over. */
  isUp(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Waits for its end. */
  exitCode(): Promise<number>;
};

export async function start(
  t: TestContext,
  settings: Record<string, string>,
  ...args: string[]
): Promise<Started> {
  const port = settings.PORT ?? String(await freePort());
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH, HOME, LOG_LEVEL: "warn", ...settings, PORT: port },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  t.after(() => end(child));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    url: `http://127.0.0.1:${port}`,
    get output() {
      return output;
    },
    isUp: async () => void (await until("it runs", () => output.includes("is running") || isOver())),
    signal: (name) => void child.kill(name),
    async exitCode() {
      await until("it ends", isOver);
      return child.exitCode ?? -1;
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
