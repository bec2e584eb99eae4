import { join } from "node:path";
import { passes } from "./passes.ts";

const version = "4.32.5";

/** The command of Schemathesis, put into a folder of its own; null where that cannot be. `SCHEMATHESIS` names one that is there. */
export async function install(folder: string): Promise<string | null> {
  if (process.env.SCHEMATHESIS) return process.env.SCHEMATHESIS;
  const python = join(folder, "python");
  const isThere =
    (await passes("python3", ["-m", "venv", python], folder)) &&
    (await passes(
      join(python, "bin/pip"),
      ["install", "--quiet", "--disable-pip-version-check", `schemathesis==${version}`],
      folder,
    ));
  return isThere ? join(python, "bin/schemathesis") : null;
}
