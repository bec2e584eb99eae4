import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openWorld } from "../world.ts";
import { readStatements } from "./statements.ts";

const root = join(import.meta.dirname, "../../../../..");
/** PREPARE takes these; a command such as `create schema` has no plan. */
const planned = /^\s*(select|insert|update|delete|merge|values|with)\b/i;

test("the database understands every statement of the code", async (t) => {
  const { db } = (await openWorld(t)).ctx;
  const statements = readStatements(root).filter(({ text }) => planned.test(text));
  const refused: string[] = [];

  for (const [count, { file, line, text }] of statements.entries()) {
    await db
      .run({ name: "", text: `prepare proof_${count} as ${text}`, values: [] })
      .catch((error: Error) => refused.push(`${file}:${line} ${error.message}`));
  }

  assert.ok(statements.length > 0);
  assert.equal(refused.length, 0, refused.join("\n"));
});
