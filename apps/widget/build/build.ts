import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from "rolldown";
import { first } from "../src/texts/first.ts";
import { later } from "../src/texts/later.ts";

const app = join(import.meta.dirname, "..");
const sources = join(app, "src");
const builds = join(app, "dist");

/** What the server serves: paths below `/` (`widget.js`) or below the release (`window.js`, `texts/de.json`). */
type Built = Record<string, string>;

/** Builds the widget where its sources changed since the last time, and gives the folder that it lies in. */
export async function build(): Promise<string> {
  const version = await fingerprint();
  const built = join(builds, version);
  if (existsSync(built)) return built;

  const unfinished = join(builds, `.${version}-${process.pid}`);
  for (const [name, text] of Object.entries(await bundleAll())) {
    await mkdir(dirname(join(unfinished, name)), { recursive: true });
    await writeFile(join(unfinished, name), text);
  }
  try {
    await rename(unfinished, built);
  } catch (error) {
    // Another process built the same meanwhile.
    if (!existsSync(built)) throw error;
    await rm(unfinished, { recursive: true });
  }
  const others = (await readdir(builds)).filter((name) => name !== version && !name.startsWith("."));
  await Promise.all(others.map((name) => rm(join(builds, name), { recursive: true, force: true })));
  return built;
}

/** The window first: the launcher asks for it by the release, which is made from what is in it. */
async function bundleAll(): Promise<Built> {
  const lazy: Built = { ...(await bundle("window/index.tsx", { format: "es" })), ...(await texts()) };
  const release = digest(Object.entries(lazy).flat().join("\0"));
  const define = { RELEASE: JSON.stringify(release) };
  return {
    ...lazy,
    ...(await bundle("loader/widget.ts", { format: "iife" }, { transform: { define } })),
    ...(await bundle("preview/preview.ts", { format: "iife" })),
    ...(await bundle("loader/index.ts", { format: "es" })),
    release,
  };
}

/** A file named as the folder or the file of its entry, and those that it fetches later. */
async function bundle(entry: string, output: OutputOptions, input: InputOptions = {}): Promise<Built> {
  const name = entry.endsWith("/index.tsx") ? dirname(entry) : basename(entry, ".ts");
  const bundled = await rolldown({
    input: { [name]: join(sources, entry) },
    cwd: app,
    logLevel: "warn",
    plugins: [packStyles],
    ...input,
    transform: { ...elements, ...input.transform },
    preserveEntrySignatures: "allow-extension",
  });
  const names = { entryFileNames: "[name].js", chunkFileNames: "[name].js" };
  const { output: chunks } = await bundled.generate({ ...output, ...names, minify: true });
  await bundled.close();
  return Object.fromEntries(
    chunks.flatMap((chunk) => (chunk.type === "chunk" ? [[chunk.fileName, chunk.code]] : [])),
  );
}

/** Elements by `h` itself: Preact's newer way of making them is code of its own beside it. */
const elements: InputOptions["transform"] = {
  jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" },
  inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] },
};

/** Styles are written for people; their line breaks need not travel. */
const packStyles: Plugin = {
  name: "pack-styles",
  transform: (code, file) =>
    file.endsWith("/styles.ts") ? code.replaceAll(/([\n{};,])\n+|(?<=`)\n/g, "$1") : null,
};

/** Each language in two files: what is said before the first message, and the rest. */
async function texts(): Promise<Built> {
  const names = (await readdir(join(sources, "texts"))).filter((name) => name.endsWith(".json"));
  const files = names.map(async (name) => {
    const all = JSON.parse(await readFile(join(sources, "texts", name), "utf8"));
    return split(basename(name, ".json"), all);
  });
  return Object.fromEntries([...split("en", { ...first, ...later }), ...(await Promise.all(files)).flat()]);
}

function split(language: string, texts: Record<string, string>): [string, string][] {
  return (["first", "later"] as const).map((part) => {
    const chosen = Object.entries(texts).filter(([key]) => key in first === (part === "first"));
    return [`texts/${language}.${part}.json`, JSON.stringify(Object.fromEntries(chosen))];
  });
}

/** Looks at what the files say, not at their times, which a checkout or a copy changes. */
async function fingerprint(): Promise<string> {
  const own = ["build", "src"].map((folder) => join(app, folder));
  const files = [...(await Promise.all(own.map(filesBelow))).flat(), join(app, "../../package-lock.json")];
  const said = files.map(async (file) => `${relative(app, file)}\0${await readFile(file, "utf8")}`);
  return digest((await Promise.all(said)).join("\0"));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
