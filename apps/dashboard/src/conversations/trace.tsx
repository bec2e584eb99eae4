import type { Message, TraceStep } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { botQuery } from "../bots/queries.ts";
import { milliseconds, score } from "../language/format.ts";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

type TraceProps = { message: Message; botId: string; steps: readonly TraceStep[] };

/** How the bot came to a message, step by step: what was asked, what came out, how sure, in which time. */
export function Trace({ message, botId, steps }: TraceProps) {
  // A bot that was deleted meanwhile has no threshold any more.
  const { data: bot } = useQuery({ ...botQuery(useWorkspaceId(), botId), retry: false });
  const totalMs = steps.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  return (
    <section
      aria-label={words.trace}
      className="w-full min-w-0 overflow-x-auto rounded-md border border-line bg-sunken p-2 text-xs"
    >
      <table className="w-full text-start">
        <caption className="mb-1 text-start font-medium text-muted">
          {words.trace}
          {message.confidenceScore !== null && ` · ${words.confidence} ${score(message.confidenceScore)}`}
          {bot !== undefined && ` · ${words.threshold(score(bot.threshold))}`}
          {` · ${milliseconds(totalMs)}`}
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.score}</th>
            <th scope="col">{words.time}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, outcome, detail, score: reached, durationMs }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps of a turn that is over.
            <tr key={place} className="border-t border-line align-top">
              <th scope="row" className="py-1 pe-2 text-start font-medium whitespace-nowrap">
                {step}
              </th>
              <td className="py-1 pe-2 wrap-anywhere">
                {outcome}
                {detail !== undefined && <span className="block text-muted">{detail}</span>}
              </td>
              <td className="py-1 pe-2 text-end">{reached !== undefined && score(reached)}</td>
              <td className="py-1 text-end whitespace-nowrap text-muted">
                {durationMs !== undefined && milliseconds(durationMs)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
