import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { openDashboard } from "./index.ts";

const budget = 200 * 1024;

test("what loads before the first page is drawn stays within 200 KB", async (t) => {
  const folder = await openDashboard();
  const html = await readFile(join(folder, "index.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = ""]) => path);

  const contents = await Promise.all(scripts.map((path) => readFile(join(folder, path))));
  const sizes = contents.map((content) => gzipSync(content, { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);

  t.diagnostic(`${total} bytes of JavaScript with gzip, in ${scripts.length} files`);
  assert.ok(scripts.length > 1);
  assert.ok(!contents.some((content) => content.includes("jsxDEV")), "it was built for developers");
  assert.ok(total <= budget, `${total} bytes`);
});
