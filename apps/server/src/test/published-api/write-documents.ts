import { mkdir, writeFile } from "node:fs/promises";
import { documents, folder } from "./documents.ts";

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(documents())) await writeFile(new URL(name, folder), text);
