import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { promisify } from "node:util";

const cli = join(import.meta.dirname, "../nebulahex.ts");
const articles = [
  { id: "returns", title: "Returns", text: "You can send anything back within 30 days." },
  { id: "hours", title: "Opening hours", text: "We are open Monday to Friday, 9 to 17." },
];
const questions = [
  { id: "q1", query: "Can I send it back?", relevant: ["returns"], label: 1 },
  { id: "q2", query: "Do you sell boats?", label: 0 },
  { id: "q3", query: "let me talk to a human", label: 0 },
];

async function evaluate(t: TestContext, kb: object[], queries: object[], ...more: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "eval-"));
  t.after(() => rm(folder, { recursive: true }));
  const paths = [join(folder, "kb.jsonl"), join(folder, "queries.jsonl")] as const;
  for (const [index, lines] of [kb, queries].entries())
    await writeFile(paths[index] ?? "", lines.map((line) => JSON.stringify(line)).join("\n"));
  const words = [cli, "eval", "--kb", paths[0], "--queries", paths[1], ...more];
  return await promisify(execFile)(process.execPath, words, { env: { PATH: process.env.PATH } });
}

test("every question gets a line with what the bot did, without a database or a key", async (t) => {
  const { stdout } = await evaluate(t, articles, questions, "--json");
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

  assert.deepEqual(
    lines.map(({ id, wasFallback, escalated }) => ({ id, wasFallback, escalated })),
    [
      { id: "q1", wasFallback: false, escalated: false },
      { id: "q2", wasFallback: true, escalated: false },
      { id: "q3", wasFallback: false, escalated: true },
    ],
  );
  assert.equal(lines[0].sources[0], "returns");
  assert.equal(lines[0].answer, articles[0]?.text);
  assert.equal(lines[2].confidence, null);
});

test("people read figures, as many as the labels allow", async (t) => {
  const { stdout } = await evaluate(t, articles, questions);

  for (const figure of ["top-1", "recall@5", "scope AUROC", "calibration error"])
    assert.match(stdout, new RegExp(`^${figure} +`, "m"));
});

test("a line that cannot be read is named", async (t) => {
  await assert.rejects(evaluate(t, articles, [...questions, { query: 7 }]), /Line 4 of the questions/);
  await assert.rejects(evaluate(t, [{ id: "a" }], questions), /Line 1: The line has no "title"/);
});
