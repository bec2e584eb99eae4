import type { GetAnalyticsReply } from "@nebulahex/sdk";
import { dayOf, number } from "../language/format.ts";
import { Cell, Table } from "../ui/table.tsx";
import { words } from "./texts.ts";

type Day = GetAnalyticsReply["perDay"][number];

/** Messages day by day: a picture for a glance, and the same as a table. */
export function PerDay({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ messages }) => messages));
  const first = days[0];
  const last = days.at(-1);
  return (
    <>
      <div aria-hidden="true" className="flex h-40 items-end gap-px border-b border-line">
        {days.map(({ day, messages }) => (
          <div
            key={day}
            title={words.barLabel(dayOf(day), messages)}
            className="group flex h-full min-w-0 grow items-end"
          >
            <div
              className="w-full rounded-t-sm bg-accent opacity-80 group-hover:opacity-100"
              style={{ height: `${(messages / most) * 100}%` }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-muted">
        <span>{first && dayOf(first.day)}</span>
        <span>{last && dayOf(last.day)}</span>
      </div>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer text-sm text-muted">{words.asTable}</summary>
        <div className="mt-2 max-h-96 overflow-y-auto">
          <Table
            label={words.perDay}
            head={[
              words.day,
              words.messages,
              words.conversations,
              words.answers,
              words.fallbacks,
              words.leads,
            ]}
          >
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <Cell>{dayOf(day.day)}</Cell>
                {[day.messages, day.conversations, day.answers, day.fallbacks, day.leads].map(
                  (count, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand.
                    <Cell key={column}>{number(count)}</Cell>
                  ),
                )}
              </tr>
            ))}
          </Table>
        </div>
      </details>
    </>
  );
}
