import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path/posix";
import { type Import, importsOf } from "./imports.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type SourceFile = { path: string; tokens: Token[]; imports: Import[]; isTest: boolean };
export type Manifest = { path: string; text: string; name: string; dependencies: string[] };
export type Repository = { root: string; sources: SourceFile[]; manifests: Manifest[] };

const skipped = new Set(["node_modules", "dist", "data", "coverage"]);
const dependencyFields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Reads every source file and package.json below the root; the paths are relative to it. */
export function readRepository(root: string): Repository {
  const paths = pathsIn(root, "");
  return {
    root,
    sources: paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path)).map((path) => readSource(root, path)),
    manifests: paths
      .filter((path) => basename(path) === "package.json")
      .map((path) => readManifest(root, path)),
  };
}

function pathsIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return pathsIn(root, path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

function readSource(root: string, path: string): SourceFile {
  const tokens = tokensOf(readFileSync(join(root, path), "utf8"));
  return { path, tokens, imports: importsOf(tokens), isTest: isTestPath(path) };
}

/** Tests, what they alone use (`x.fixture.ts`), and the folders called test. */
export function isTestPath(path: string): boolean {
  return /\.(test|fixture)\.[cm]?[jt]sx?$|(^|\/)test\//.test(path);
}

function readManifest(root: string, path: string): Manifest {
  const text = readFileSync(join(root, path), "utf8");
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined> & { name?: string };
  const dependencies = dependencyFields.flatMap((field) => Object.keys(manifest[field] ?? {}));
  return { path, text, name: manifest.name ?? "", dependencies };
}

/** Where an import leads: a path below the root, or the name of a package; null when nobody can tell. */
export function targetOf({ manifests }: Repository, from: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return join(dirname(from), specifier);
  if (/^[#/]|^file:/.test(specifier)) return null;
  const own = manifests.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (own === undefined || own.name === "") return specifier;
  return join(dirname(own.path), specifier.slice(own.name.length) || "src/index.ts");
}

/** The name of the package behind a specifier: `@scope/name/part` is `@scope/name`. */
export function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
