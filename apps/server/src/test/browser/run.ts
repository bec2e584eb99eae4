import { spawn } from "node:child_process";
import { join } from "node:path";
import { openDashboard } from "../../dashboard/index.ts";
import { openWidget } from "../../widget/index.ts";

/** `npm run browser`: the tests in a browser, all of them or the files that are named. */
const given = process.argv.slice(2);
const files = given.some((word) => !word.startsWith("--"))
  ? given
  : ["apps/*/test/**/*.browser.ts", ...given];
// Once for all, so that no test waits for a build.
await Promise.all([openDashboard(), openWidget()]);
const child = spawn(process.execPath, [join(import.meta.dirname, "../run.ts"), ...files], {
  stdio: "inherit",
});
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => child.kill(name));
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
