import { appendFileSync } from "node:fs";
import { run } from "node:test";
import { inspect } from "node:util";

/** One test that ended. */
export type Ended = { name: string; file: string; ms: number; outcome: Outcome; error: string };
/** A figure that a test tells. */
export type Figure = { file: string; figure: string };
export type Outcome = "passed" | "failed" | "skipped";
export type Task = { files: readonly string[]; names: readonly string[]; report: string };

type Told = {
  name: string;
  file?: string | undefined;
  skip?: unknown;
  details: { duration_ms: number; error?: Error };
};

const longestTestMs = 300_000;

/** Runs the files in this process, and writes down each test that ended, and that all have. */
if (process.argv[2] !== undefined) {
  const { files, names, report } = JSON.parse(process.argv[2]) as Task;
  const write = (line: Ended | Figure | "all") => appendFileSync(report, `${JSON.stringify(line)}\n`);
  const testNamePatterns = names.length > 0 ? { testNamePatterns: [...names] } : {};

  run({ files: [...files], isolation: "none", timeout: longestTestMs, ...testNamePatterns })
    .on("test:pass", (told: Told) => write(ended(told, told.skip === undefined ? "passed" : "skipped")))
    .on("test:fail", (told: Told) => write(ended(told, "failed")))
    .on("test:diagnostic", ({ file, message }) => {
      if (file !== undefined) write({ file, figure: message });
    })
    .on("test:summary", () => {
      write("all");
      // What a test left open must not hold up the next files.
      process.exit();
    });
}

function ended({ name, file = "", details }: Told, outcome: Outcome): Ended {
  const error = details.error?.cause ?? details.error;
  return { name, file, ms: details.duration_ms, outcome, error: error === undefined ? "" : inspect(error) };
}
