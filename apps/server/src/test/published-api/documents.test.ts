import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { currentDocument, documents, folder } from "./documents.ts";

for (const [name, text] of Object.entries(documents())) {
  test(`docs/api/${name} is what the contract says`, async () => {
    const written = await readFile(new URL(name, folder), "utf8").catch(() => "");
    assert.ok(
      written === text,
      `docs/api/${name} is out of date: run \`npm run docs\` and commit what it writes.`,
    );
  });
}

test("the document is OpenAPI 3.1, by the schema of OpenAPI", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(currentDocument()));
  assert.ok(valid, JSON.stringify(errors, null, 2));
});

test("the document tells every event, who may call, and what can go wrong", () => {
  const { webhooks, components, paths } = currentDocument();
  const operations = Object.values(paths).flatMap((path) => Object.values(path));

  assert.ok(Object.keys(webhooks).includes("message.sent"));
  assert.deepEqual(Object.keys(components.securitySchemes), ["key", "session", "visitor"]);
  for (const operation of operations) {
    assert.ok("security" in operation && "responses" in operation);
    const { responses } = operation as { responses: object };
    assert.ok("429" in responses && "500" in responses);
  }
});
