import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const packable = new Set([".css", ".html", ".js", ".svg"]);
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Puts a packed copy beside each text, in both ways that browsers take. */
export async function pack(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && packable.has(extname(entry.name)));
  await Promise.all(
    texts.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const text = await readFile(path);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      await writeFile(`${path}.br`, await brotli(text, quality));
      await writeFile(`${path}.gz`, await zip(text, { level: 9 }));
    }),
  );
}
