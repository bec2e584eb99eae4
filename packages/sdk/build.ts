import { spawnSync } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Makes the package as it is published, in the folder given or in dist. */
const folder = process.argv[2] ?? pathOf("dist");
await mkdir(folder, { recursive: true });
compile("--removeComments");
compile("--declaration", "--emitDeclarationOnly");
await nameCompiledFiles();
await copyFile(pathOf("README.md"), join(folder, "README.md"));
await copyFile(pathOf("../../LICENSE"), join(folder, "LICENSE"));
await writeFile(join(folder, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);

function compile(...options: string[]): void {
  const tsc = pathOf("../../node_modules/.bin/tsc");
  const { status } = spawnSync(tsc, ["-p", pathOf("tsconfig.json"), "--outDir", folder, ...options], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}

/** The compiler leaves `.ts` in the imports of declarations. */
async function nameCompiledFiles(): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const path = join(folder, name);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/(from "\.[^"]+)\.ts"/g, '$1.js"'));
  }
}

/** In the repository the package is its TypeScript; published it is what was compiled. */
async function manifest(): Promise<object> {
  const {
    scripts: _,
    devDependencies: __,
    ...own
  } = JSON.parse(await readFile(pathOf("package.json"), "utf8"));
  return {
    ...own,
    exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
    files: ["**/*.js", "**/*.d.ts"],
  };
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
