import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nameOf, type Offered, offered } from "./offered.ts";
import { printClient } from "./print-client.ts";
import { printOperations } from "./print-operations.ts";
import { printShapes } from "./print-shapes.ts";

const biome = fileURLToPath(new URL("../../../node_modules/.bin/biome", import.meta.url));
const notice = "// Made by generate.ts from @nebulahex/contract: change that and run `npm run generate`.\n";

/** The files of src/generated, by name, as the contract stands. */
export function generatedFiles(): Record<string, string> {
  refuseSameNames(offered);
  const files = {
    "operations.ts": printOperations(offered),
    "shapes.ts": printShapes(offered),
    "client.ts": printClient(offered),
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, format(name, notice + text)]));
}

function refuseSameNames(all: readonly Offered[]): void {
  const byName = Map.groupBy(all, nameOf);
  for (const [name, same] of byName) {
    if (same.length === 1) continue;
    throw new Error(
      `${same.map(({ operation }) => operation.id).join(" and ")} would both be ${name}: rename one.`,
    );
  }
}

function format(name: string, text: string): string {
  const { status, stdout, stderr } = spawnSync(biome, ["format", `--stdin-file-path=${name}`], {
    input: text,
    encoding: "utf8",
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
  });
  if (status !== 0) throw new Error(`${name} is not TypeScript: ${stderr}`);
  return stdout;
}
