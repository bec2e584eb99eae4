import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { generatedFiles } from "../generator/generated-files.ts";

test("src/generated is what the contract says", async () => {
  for (const [name, text] of Object.entries(generatedFiles())) {
    const written = await readFile(new URL(`generated/${name}`, import.meta.url), "utf8");
    assert.equal(written, text, `${name} is out of date: run \`npm run generate -w packages/sdk\`.`);
  }
});
