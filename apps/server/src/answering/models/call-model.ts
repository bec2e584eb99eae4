import { APICallError } from "@ai-sdk/provider";
import type { Context } from "../../platform/context/index.ts";
import type { Prompt } from "../engine/index.ts";
import type { ModelRow } from "./model.ts";
import { ModelFailed } from "./model-failed.ts";
import { openModel } from "./open-model.ts";

/** Between two words of an answer, and for the whole of it. */
const idleTimeoutMs = 15_000;
const wholeTimeoutMs = 60_000;
const mostTokens = 1024;

/** Asks one model. `onText` gets all that it has written so far, after each piece. Throws `ModelFailed`. */
export async function callModel(
  ctx: Context,
  row: ModelRow,
  prompt: Prompt,
  onText: (soFar: string) => void = () => undefined,
): Promise<string> {
  const patience = startPatience(row.first_token_timeout_ms);
  try {
    const model = await openModel(ctx, row);
    const { stream } = await model.doStream({
      prompt: toSdk(prompt),
      maxOutputTokens: mostTokens,
      temperature: 0,
      abortSignal: patience.signal,
    });
    return await readText(stream, patience, onText);
  } catch (error) {
    throw new ModelFailed(reasonOf(patience.signal.aborted ? patience.signal.reason : error), {
      cause: error,
    });
  } finally {
    patience.end();
  }
}

type Part = { type: string; delta?: string; error?: unknown; finishReason?: { unified: string } };

async function readText(stream: ReadableStream<Part>, patience: Patience, onText: (soFar: string) => void) {
  let text = "";
  let isFinished = false;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value: part } = await Promise.race([reader.read(), patience.lost]);
      if (done) break;
      if (part.type === "error") throw part.error;
      if (part.type === "finish") isFinished = part.finishReason?.unified === "stop";
      if (part.type !== "text-delta" || part.delta === undefined) continue;
      text += part.delta;
      patience.renew();
      onText(text);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  if (!isFinished) throw new ModelFailed("The model broke off its answer.");
  if (text.trim() === "") throw new ModelFailed("The model answered nothing.");
  return text;
}

type Patience = { signal: AbortSignal; lost: Promise<never>; renew(): void; end(): void };

/** Ends a call whose next word takes too long. */
function startPatience(firstMs: number): Patience {
  const ending = new AbortController();
  const give = (ms: number, what: string) =>
    setTimeout(() => ending.abort(new ModelFailed(`The model took more than ${ms} ms ${what}.`)), ms);
  const whole = give(wholeTimeoutMs, "for its answer");
  let next = give(firstMs, "for its first word");
  const lost = new Promise<never>((_, reject) => {
    ending.signal.addEventListener("abort", () => reject(ending.signal.reason), { once: true });
  });
  // Nobody waits for it once the stream has ended.
  lost.catch(() => undefined);
  return {
    signal: ending.signal,
    lost,
    renew() {
      clearTimeout(next);
      next = give(idleTimeoutMs, "between two words");
    },
    end() {
      clearTimeout(whole);
      clearTimeout(next);
    },
  };
}

function toSdk({ system, transcript, question }: Prompt) {
  return [
    { role: "system" as const, content: system },
    ...transcript.map(({ author, text }) => ({
      role: author === "visitor" ? ("user" as const) : ("assistant" as const),
      content: [{ type: "text" as const, text }],
    })),
    { role: "user" as const, content: [{ type: "text" as const, text: question }] },
  ];
}

/** What went wrong, in words for the workspace. */
export function reasonOf(error: unknown): string {
  if (error instanceof ModelFailed) return error.message;
  if (APICallError.isInstance(error) && (error.statusCode ?? 0) >= 400) {
    const hints: Record<number, string> = {
      401: "check its key",
      403: "check what its key may do",
      404: "check its name and address",
      429: "its limit is reached",
    };
    return `The model answered ${error.statusCode}: ${hints[error.statusCode ?? 0] ?? "its vendor has trouble, or refuses the call"}.`;
  }
  if (APICallError.isInstance(error)) return "The model broke off its answer.";
  return `The model could not be reached: ${error instanceof Error ? error.message : String(error)}`;
}
