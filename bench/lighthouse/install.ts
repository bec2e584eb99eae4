import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Installs Lighthouse where it is not there yet: it belongs to no installation of the product. */
export function installLighthouse(): void {
  const folder = import.meta.dirname;
  if (existsSync(join(folder, "node_modules/lighthouse"))) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
}
