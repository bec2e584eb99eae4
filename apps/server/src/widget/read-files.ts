import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Still, still } from "../platform/http/index.ts";

/** The built widget: which release it is, and each file by its path. */
export type Files = { release: string; byPath: ReadonlyMap<string, Still> };

const types: Record<string, string> = { js: "text/javascript", json: "application/json" };

export async function readFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.map(async (path) => {
    const type = types[path.split(".").at(-1) ?? ""] ?? "text/plain";
    return [relative(folder, path), still(type, await readFile(path, "utf8"))] as const;
  });
  return {
    release: await readFile(join(folder, "release"), "utf8"),
    byPath: new Map(await Promise.all(files)),
  };
}
