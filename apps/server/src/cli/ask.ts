import { parseArgs } from "node:util";
import type { ask as promised, Reply } from "@nebulahex/contract";
import { openServer, refusalOf } from "./listen/server.ts";

export const askUsage = "ask <bot_…> <question> [--url <server>]";

/** Asks a bot as its team does, and shows the answer with every step that led to it. */
export async function ask(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { url: { type: "string" } },
  });
  const [botId, ...question] = positionals;
  if (botId === undefined || question.length === 0) throw new Error(`Write: nebulahex ${askUsage}`);
  const path = `/bots/${encodeURIComponent(botId)}/ask`;
  const answer = await openServer(values.url).post(path, { question: question.join(" ") });
  if (!answer.ok) throw await refusalOf(answer);
  console.log(shown((await answer.json()) as Reply<typeof promised>));
}

function shown({ answer, outcome, confidence, threshold, sources, trace }: Reply<typeof promised>): string {
  const sure = confidence === null ? "" : `, confidence ${confidence.toFixed(2)} of ${threshold} needed`;
  return [
    answer,
    "",
    `${outcome}${sure}`,
    ...sources.map(({ title, url }) => `from ${title}${url === null ? "" : ` ${url}`}`),
    "",
    ...trace.map(
      ({ step, outcome: what, detail = "", durationMs = 0 }) =>
        `${durationMs.toFixed(1).padStart(7)} ms  ${step.padEnd(14)}  ${what}${detail === "" ? "" : `: ${detail}`}`,
    ),
  ].join("\n");
}
