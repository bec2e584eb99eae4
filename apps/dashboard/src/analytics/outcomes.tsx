import type { GetAnalyticsReply } from "@nebulahex/sdk";
import { number } from "../language/format.ts";
import { words } from "./texts.ts";

/** Four figures side by side that are never one. */
export function Outcomes({ outcomes }: { outcomes: GetAnalyticsReply["outcomes"] }) {
  const shown = [
    [words.answered, words.answeredAbout, outcomes.answered],
    [words.handedOver, words.handedOverAbout, outcomes.handedOver],
    [words.left, words.leftAbout, outcomes.left],
    [words.reopened, words.reopenedAbout, outcomes.reopened],
  ] as const;
  return (
    <dl className="divide-y divide-line rounded-md border border-line">
      {shown.map(([name, about, count]) => (
        <div key={name} className="flex items-center justify-between gap-4 px-4 py-2.5">
          <dt>
            <span className="font-medium">{name}</span>
            <span className="block text-sm text-muted">{about}</span>
          </dt>
          <dd className="text-lg font-semibold">{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
