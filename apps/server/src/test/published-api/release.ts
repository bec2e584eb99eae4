import { mkdirSync, writeFileSync } from "node:fs";
import { currentDocument, textOf } from "./documents.ts";
import { brokenPromises, releasedFile } from "./released.ts";

/** Makes the document of now the promise: from then on it changes by addition only. */
const document = currentDocument();
const broken = brokenPromises(document);

if (broken.length > 0) {
  console.error(`Version 1 changes by addition only. These would break clients:\n${broken.join("\n")}`);
  process.exitCode = 1;
} else {
  mkdirSync(new URL(".", releasedFile), { recursive: true });
  writeFileSync(releasedFile, textOf(document));
  console.log("docs/api/released/v1.json is the document of now. Commit it.");
}
