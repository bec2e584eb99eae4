import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { until } from "../until.ts";

const main = join(import.meta.dirname, "../../main.ts");

export type RunningServer = {
  url: string;
  dataDir: string;
  pid: number;
  /** From the start of the process to its first answer. */
  startMs: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Kills the database under it, as a crash would. */
  killDatabase(): Promise<void>;
};

/** Starts the product as its operator does, in a process of its own, on a folder. */
export async function startServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const port = settings.PORT ?? String(await freePort());
  const start = performance.now();
  const child = spawn(process.execPath, [main], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      PORT: port,
      LOG_LEVEL: "error",
      OUTBOUND_ALLOWED_TARGETS: "webhooks:127.0.0.0/8",
      ...settings,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await until("the server answers", () => {
    if (child.exitCode !== null) throw new Error("The server ended before it answered.");
    return fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    startMs: performance.now() - start,
    stop: () => end(child, "SIGINT"),
    kill: () => end(child, "SIGKILL"),
    killDatabase: async () => void process.kill(await postmasterOf(dataDir), "SIGKILL"),
  };
}

export async function postmasterOf(dataDir: string): Promise<number> {
  const [pid] = (await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
