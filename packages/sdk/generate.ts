import { writeFile } from "node:fs/promises";
import { generatedFiles } from "./generator/generated-files.ts";

for (const [name, text] of Object.entries(generatedFiles())) {
  await writeFile(new URL(`src/generated/${name}`, import.meta.url), text);
}
