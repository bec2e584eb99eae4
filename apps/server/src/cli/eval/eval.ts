import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { decide } from "../../answering/index.ts";
import { defaultSettings } from "../../bots/index.ts";
import { indexList } from "../../knowledge/index.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { readQueries } from "./queries.ts";
import { report } from "./report.ts";

export const evalUsage = "eval --kb <kb.jsonl> --queries <queries.jsonl> [--json]";

/** Asks a company's own questions of a fresh bot that knows its articles, and tells how well it answers. Stores nothing. */
export async function evaluate(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { kb: { type: "string" }, queries: { type: "string" }, json: { type: "boolean" } },
  });
  if (values.kb === undefined || values.queries === undefined)
    throw new Error(`Write: nebulahex ${evalUsage}`);
  const index = await indexList(await readFile(values.kb, "utf8"));
  const queries = readQueries(await readFile(values.queries, "utf8"));

  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const turn = await decide({
      bot: defaultSettings,
      question: query.query,
      transcript: [],
      fallbacksInRow: 0,
      search: (question) => index.search(question),
    });
    const outcome = outcomeOf(query, turn);
    outcomes.push(outcome);
    if (values.json) console.log(JSON.stringify(outcome));
  }
  if (!values.json) console.log(report(queries, outcomes));
}
