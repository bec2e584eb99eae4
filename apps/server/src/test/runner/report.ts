import { relative } from "node:path";
import type { Ended } from "./run-files.ts";
import type { GroupResult } from "./run-group.ts";

const slowest = 8;

/** One line for each file, as soon as its group is through. */
export function tellFiles({ ended, figures }: GroupResult): void {
  for (const { file, tests, ms } of byFile(ended)) {
    const failed = tests.filter(({ outcome }) => outcome === "failed").length;
    console.log(`${failed > 0 ? "✖" : "✔"} ${file}  ${tests.length} in ${seconds(ms)}`);
    for (const { figure } of figures.filter((told) => named(told.file) === file))
      console.log(`    ${figure}`);
  }
}

/** The failures, the count and the slowest files. */
export function tellAll(results: readonly GroupResult[], ms: number): void {
  const ended = results.flatMap((result) => result.ended);
  const count = (outcome: Ended["outcome"]) => ended.filter((test) => test.outcome === outcome).length;
  const files = byFile(ended).sort((a, b) => b.ms - a.ms);
  console.log(
    `\nSlowest: ${files
      .slice(0, slowest)
      .map((of) => `${of.file} ${seconds(of.ms)}`)
      .join(", ")}`,
  );
  for (const { hasFailed, ended, output } of results) {
    if (!hasFailed) continue;
    for (const test of ended.filter(({ outcome }) => outcome === "failed")) {
      console.log(`\n✖ ${test.name} (${named(test.file)})\n${test.error}`);
    }
    if (output !== "") console.log(`\nWritten by the process of these files:\n${output}`);
  }
  console.log(
    `\n${ended.length} tests in ${files.length} files: ${count("passed")} passed, ${count("failed")} failed, ` +
      `${count("skipped")} skipped, in ${seconds(ms)}`,
  );
}

function byFile(ended: readonly Ended[]) {
  return [...Map.groupBy(ended, ({ file }) => named(file))].map(([file, tests]) => ({
    file,
    tests,
    ms: tests.reduce((sum, test) => sum + test.ms, 0),
  }));
}

const named = (file: string) => relative(process.cwd(), file);
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
