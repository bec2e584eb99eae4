import type { AskReply } from "@nebulahex/sdk";
import type { ReactNode } from "react";
import { whereOf } from "../knowledge/where.ts";
import { number } from "../language/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Confidence } from "./confidence.tsx";
import { words } from "./texts.ts";

const tones = { answered: "good", fallback: "warn", handover: "accent" } as const;

/** An answer with how sure the bot was, where it comes from, each step and the passages it had to choose from. */
export function Trace({ reply, acts }: { reply: AskReply; acts?: ReactNode }) {
  const { outcome, answer, confidence, threshold, sources, passages, trace } = reply;
  return (
    <div className="grid max-w-prose grid-cols-1 gap-2">
      <p className="rounded-md bg-sunken px-3 py-2 whitespace-pre-wrap">
        <span className="sr-only">{words.botSaid} </span>
        {answer}
      </p>
      {sources.length > 0 && (
        <p className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
          {words.from}
          {sources.map(({ documentId, title, url }) =>
            url === null ? (
              <Badge key={documentId}>{title}</Badge>
            ) : (
              <a
                key={documentId}
                href={url}
                target="_blank"
                rel="noreferrer"
                className="rounded-sm bg-hover px-1.5 py-0.5 text-xs text-ink underline"
              >
                {title}
              </a>
            ),
          )}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[outcome]}>{words[outcome]}</Badge>
        {confidence !== null && <Confidence confidence={confidence} threshold={threshold} />}
      </div>
      <details className="text-sm">
        <summary className="cursor-default text-muted hover:text-ink">
          {words.how(words.steps(trace.length), words.passages(passages.length))}
        </summary>
        <Steps trace={trace} />
        <Passages passages={passages} />
      </details>
      {acts !== undefined && <div className="flex flex-wrap gap-2 empty:hidden">{acts}</div>}
    </div>
  );
}

/** What people call each step; one that a newer server knows keeps its own name. */
function stepNames(): Record<string, string> {
  return {
    "open-knowledge": words.stepOpen,
    "wants-person": words.stepWantsPerson,
    pleasantry: words.stepPleasantry,
    order: words.stepOrder,
    retrieve: words.stepRetrieve,
    confidence: words.stepConfidence,
    verdicts: words.stepVerdicts,
    "extract-answer": words.stepExtract,
    write: words.stepWrite,
    fallback: words.stepFallback,
  };
}

function Steps({ trace }: Pick<AskReply, "trace">) {
  return (
    <ol className="mt-2 divide-y divide-line rounded-md border border-line">
      {trace.map(({ step, outcome, detail, score, durationMs }, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps follow each other.
          key={place}
          className="grid grid-cols-[5rem_1fr_auto] gap-x-3 sm:grid-cols-[8rem_1fr_auto] gap-y-0.5 px-3 py-2"
        >
          <span className="font-medium">{stepNames()[step] ?? step}</span>
          <span className="min-w-0 break-words">
            {outcome}
            {detail !== undefined && <span className="block text-muted">{detail}</span>}
          </span>
          <span className="text-end text-muted">
            {durationMs !== undefined && words.ms(number(Math.round(durationMs * 10) / 10))}
            {score !== undefined && <span className="block">{words.score(number(round(score)))}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Passages({ passages }: Pick<AskReply, "passages">) {
  if (passages.length === 0) return null;
  return (
    <ol aria-label={words.passagesTitle} className="mt-2 grid gap-2">
      {passages.map(({ title, heading, text, score }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name than their rank.
        <li key={place} className="rounded-md border border-line px-3 py-2">
          <p className="flex justify-between gap-2 font-medium">
            <span className="min-w-0 truncate">{whereOf(title, heading)}</span>
            <span className="shrink-0 font-normal text-muted">{words.score(number(round(score)))}</span>
          </p>
          <p className="mt-1 line-clamp-6 whitespace-pre-line text-muted">{text}</p>
        </li>
      ))}
    </ol>
  );
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
