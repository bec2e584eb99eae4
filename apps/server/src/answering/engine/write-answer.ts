import { writePrompt } from "./prompt.ts";
import type { FoundPassage } from "./search.ts";
import type { Trace } from "./trace.ts";
import type { TurnInput } from "./turn.ts";
import { keepKnownLinks, readWritten } from "./written-reply.ts";

export type WrittenAnswer =
  | { kind: "answer"; text: string; cited: readonly FoundPassage[] }
  /** It found no answer in the passages. */
  | { kind: "none" };

/** An answer in a model's words, from the passages alone; null when no model wrote one, so that the passages speak. */
export async function writeAnswer(
  input: TurnInput,
  hits: readonly FoundPassage[],
  trace: Trace,
): Promise<WrittenAnswer | null> {
  if (input.write === undefined || hits.length === 0) return null;
  const { prompt, given } = writePrompt(input, hits);
  const known = given.flatMap(({ url, passage }) => [url ?? "", passage.text]);

  const writing = await input.write(prompt, (soFar) => {
    const reply = readWritten(soFar);
    if (reply.kind === "answer") input.onPartial?.(keepKnownLinks(reply.text, known));
  });
  if (writing === null) return null;
  const troubles = writing.tried.length === 0 ? {} : { detail: writing.tried.join(" ") };
  if (writing.text === null) {
    trace.add({ step: "write", outcome: "no model could", ...troubles });
    return null;
  }
  const reply = readWritten(writing.text);
  const cited = reply.kind === "answer" ? reply.cited.flatMap((number) => given[number - 1] ?? []) : [];
  // What cites nothing is not from the passages.
  if (reply.kind !== "answer" || reply.text === "" || cited.length === 0) {
    trace.add({ step: "write", outcome: "not in the passages", ...troubles });
    return { kind: "none" };
  }
  const titles = cited.map(({ title }) => `"${title}"`).join(", ");
  trace.add({
    step: "write",
    outcome: `written by ${writing.model}`,
    detail: `From ${titles}. ${writing.tried.join(" ")}`.trim(),
  });
  return { kind: "answer", text: keepKnownLinks(reply.text, known), cited };
}
