import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../apps/server/src/main.ts");

/** One process of an installation of several. */
export class Part {
  readonly #settings: Record<string, string>;
  #child: ChildProcess | null = null;

  constructor(settings: Record<string, string>) {
    this.#settings = settings;
  }

  /** Starts it, as often as it takes while the database is away, as whoever looks after processes does. */
  async start(): Promise<void> {
    for (;;) {
      const child = spawn(process.execPath, [main], {
        stdio: ["ignore", "pipe", "ignore"],
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          LOG_LEVEL: "silent",
          OUTBOUND_ALLOWED_TARGETS: "webhooks:127.0.0.0/8",
          ...this.#settings,
        },
      });
      this.#child = child;
      if (await isUp(child)) return;
    }
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }
}

function isUp(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.stdout?.on("data", (said) => {
      if (String(said).includes("is running")) resolve(true);
    });
    child.once("exit", () => resolve(false));
  });
}
