import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { pack } from "./pack.ts";

const root = join(import.meta.dirname, "../../../../..");
/** What a program is made from, in its own folder and beside it. */
const own = ["src", "index.html", "package.json", "vite.config.ts"];
const shared = ["packages/sdk/src", "packages/contract/src", "package-lock.json"];
const mostBuilds = 4;

/**
 * Builds a browser program of `apps/` where its sources changed since the last time, and gives the folder it lies in.
 * Throws what the build printed where it fails.
 */
export async function buildPages(app: string): Promise<string> {
  const builds = join(root, "apps", app, "dist");
  const version = await fingerprint([...own.map((path) => join("apps", app, path)), ...shared]);
  const built = join(builds, version);
  if (existsSync(built)) return built;

  const unfinished = join(builds, `.${version}-${process.pid}`);
  await runBuild(app, unfinished);
  await pack(unfinished);
  try {
    await rename(unfinished, built);
  } catch (error) {
    // Another process built the same meanwhile.
    if (!existsSync(built)) throw error;
    await rm(unfinished, { recursive: true });
  }
  await removeOld(builds);
  return built;
}

/** Looks at what the files say, not at their times, which a checkout or a copy changes. */
async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesBelow(join(root, path))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const kept = entries.filter(({ name }) => name !== "dist" && name !== "node_modules");
  const found = await Promise.all(kept.map(({ name }) => filesBelow(join(path, name))));
  return found.flat().sort();
}

/** In a process of its own, so that its memory goes with it. */
async function runBuild(app: string, folder: string): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const options = ["build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  const child = spawn(process.execPath, [vite, ...options], {
    cwd: join(root, "apps", app),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const keep = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const code = await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  if (code !== 0) throw new Error(`apps/${app} could not be built:\n${printed}`);
}

/** Keeps the last few: a server that runs still serves its own. */
async function removeOld(builds: string): Promise<void> {
  const names = (await readdir(builds)).filter((name) => !name.startsWith("."));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(builds, name))).mtimeMs })),
  );
  const old = dated.sort((one, other) => other.at - one.at).slice(mostBuilds);
  await Promise.all(old.map(({ name }) => rm(join(builds, name), { recursive: true, force: true })));
}
