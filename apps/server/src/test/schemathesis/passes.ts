import { spawn } from "node:child_process";

const mostMs = 240_000;

/** Runs a command and tells whether it ended well; one that is not there did not. */
export function passes(command: string, arguments_: readonly string[], folder: string): Promise<boolean> {
  const child = spawn(command, arguments_, {
    stdio: ["ignore", "inherit", "inherit"],
    cwd: folder,
    timeout: mostMs,
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
