import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { describeSchema, migrationsFolder } from "../platform/db/index.ts";
import { openWorld } from "./world.ts";

const file = join(migrationsFolder, "schema.sql");

test("schema.sql is what the migrations come to", async (t) => {
  const { ctx } = await openWorld(t);
  const now = await describeSchema(ctx.db);
  if (process.env.WRITE_SCHEMA !== undefined) await writeFile(file, now);

  assert.equal(await readFile(file, "utf8"), now, "Run npm run schema and commit what it writes.");
});
