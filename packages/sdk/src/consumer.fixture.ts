import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A project of somebody's that has the published package and nothing else. */
export async function openConsumer() {
  const folder = await mkdtemp(join(tmpdir(), "nebulahex-sdk-"));
  const built = join(folder, "built");
  const installed = join(folder, "node_modules/@nebulahex/sdk");
  await mkdir(installed, { recursive: true });
  await run(process.execPath, [join(root, "packages/sdk/build.ts"), built]);
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: built });
  await run("tar", ["-xzf", join(folder, stdout.trim()), "-C", installed, "--strip-components=1"]);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');

  return {
    remove: () => rm(folder, { recursive: true, force: true }),
    write: async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    runNode: async (path: string) => (await run(process.execPath, [path])).stdout,
    /** Compiles the project's files; fails with what the compiler says. */
    checkTypes: async () => {
      const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "NodeNext"];
      const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
      const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
      const tsc = join(root, "node_modules/.bin/tsc");
      await run(tsc, [...options, ...types, ...names], { cwd: folder }).catch((error) => {
        throw new Error(error.stdout);
      });
    },
    /** The text of every module of the package, by its path. */
    modules: async () => {
      const names = (await readdir(installed, { recursive: true })).filter((name) => name.endsWith(".js"));
      const texts = names.map(async (name) => [name, await readFile(join(installed, name), "utf8")] as const);
      return new Map(await Promise.all(texts));
    },
  };
}
