import type { ReplayThresholdReply } from "@nebulahex/sdk";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { number, percent } from "../language/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/page.tsx";
import { Loaded, Skeleton } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { useBot } from "./bot.ts";
import { botQuery, replayQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** How sure the bot must be: the slider tells what it would have done with last month's questions. */
export function Threshold() {
  const bot = useBot();
  const workspaceId = useWorkspaceId();
  const mayChange = useMay("bots:content");
  const [chosen, setChosen] = useState(bot.threshold);
  const query = useQuery({
    ...replayQuery(workspaceId, bot.id, useDeferredValue(chosen)),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={words.threshold} about={words.thresholdAbout}>
      <div className="grid max-w-2xl gap-3">
        <label htmlFor="threshold" className="font-medium">
          {words.thresholdOf(percent(chosen))}
        </label>
        <input
          id="threshold"
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={chosen}
          disabled={!mayChange}
          aria-valuetext={percent(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          className="w-full accent-accent"
        />
        <p aria-hidden="true" className="flex justify-between text-sm text-muted">
          <span>{words.bold}</span>
          <span>{words.careful}</span>
        </p>
        <Loaded query={query} skeleton={<Skeleton rows={1} />}>
          {(replay) => <Replay replay={replay} />}
        </Loaded>
        {mayChange && <Save chosen={chosen} />}
      </div>
    </Section>
  );
}

function Save({ chosen }: { chosen: number }) {
  const bot = useBot();
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => api.bots.update({ botId: bot.id, threshold: chosen }),
    onSuccess: (changed) => {
      queries.setQueryData(botQuery(workspaceId, bot.id).queryKey, changed);
      say(ui.saved);
    },
    onError: sayFailed,
  });
  return (
    <Button
      tone="primary"
      className="justify-self-end"
      disabled={chosen === bot.threshold}
      isBusy={saving.isPending}
      onClick={() => saving.mutate()}
    >
      {words.saveThreshold}
    </Button>
  );
}

function Replay({ replay }: { replay: ReplayThresholdReply }) {
  const { questions, wouldFallBack, wouldAnswer, examples } = replay;
  const asked = words.questions(questions);
  if (questions === 0) return <p className="text-muted">{words.replayNone}</p>;
  const isSame = wouldFallBack + wouldAnswer === 0;
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      <p role="status">
        {isSame ? words.replaySame(asked) : words.replay(asked, number(wouldFallBack), number(wouldAnswer))}
      </p>
      {examples.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="cursor-default text-muted hover:text-ink">{words.replayExamples}</summary>
          <ul className="mt-1 grid gap-1">
            {examples.map(({ question, confidence, change }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been asked twice.
              <li key={place} className="flex items-center gap-2">
                <span className="min-w-0 grow truncate">{question}</span>
                <span className="text-muted">{percent(confidence)}</span>
                <Badge tone={change === "would_answer" ? "good" : "warn"}>
                  {change === "would_answer" ? words.wouldAnswer : words.wouldFallBack}
                </Badge>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
