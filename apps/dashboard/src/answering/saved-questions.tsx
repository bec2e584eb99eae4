import type { RunSavedQuestionsReply, SavedQuestion } from "@nebulahex/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Play, Plus, Trash2 } from "lucide-react";
import { sourcesQuery } from "../knowledge/queries.ts";
import { percent } from "../language/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { Section } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Ago } from "../ui/time.tsx";
import { sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { savedQuestionsQuery } from "./queries.ts";
import { words } from "./texts.ts";

type Result = RunSavedQuestionsReply["results"][number];

/** Questions with what is expected, how they went last, and the button that runs them all. */
export function SavedQuestions({ botId, onNew }: { botId: string; onNew: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const options = savedQuestionsQuery(workspaceId, botId);
  const query = useQuery(options);
  const running = useMutation({
    mutationFn: () => api.savedQuestions.run({ botId }, { timeoutMs: 120_000 }),
    onSuccess: () => queries.invalidateQueries({ queryKey: options.queryKey }),
    onError: sayFailed,
  });
  const resultOf = new Map(running.data?.results.map((result) => [result.savedQuestionId, result]));
  const hasSome = (query.data?.length ?? 0) > 0;
  return (
    <Section
      title={words.saved}
      about={words.savedAbout}
      actions={
        <>
          {hasSome && (
            <Button icon={<Play size={14} />} isBusy={running.isPending} onClick={() => running.mutate()}>
              {words.runAll}
            </Button>
          )}
          <Button icon={<Plus size={16} />} onClick={onNew}>
            {words.newQuestion}
          </Button>
        </>
      }
    >
      {running.data !== undefined && (
        <div className="mb-3">
          <Note tone={running.data.failed === 0 ? "good" : "warn"}>
            {words.runResult(running.data.passed, running.data.failed)}
          </Note>
        </div>
      )}
      <Loaded query={query}>
        {(saved) =>
          saved.length === 0 ? (
            <Empty title={words.noneSaved}>{words.noneSavedAbout}</Empty>
          ) : (
            <ul className="divide-y divide-line rounded-md border border-line">
              {saved.map((one) => (
                <Row key={one.id} one={one} result={resultOf.get(one.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Row({ one, result }: { one: SavedQuestion; result: Result | undefined }) {
  const { id, botId, question, lastRun } = one;
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const { queryKey } = savedQuestionsQuery(workspaceId, botId);
  const deleting = useMutation({
    mutationFn: () => api.savedQuestions.delete({ botId, savedQuestionId: id }),
    onMutate: () => {
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (all) => all?.filter((other) => other.id !== id));
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(queryKey, before);
      sayFailed(error);
    },
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0 grow basis-64">
        <p className="font-medium break-words">{question}</p>
        <p className="text-sm text-muted">
          <Expectation one={one} />
        </p>
        {result !== undefined && !result.passed && (
          <p className="mt-1 text-sm text-bad">
            {result.reason}
            {result.confidence !== null && ` (${words.confidence(percent(result.confidence))})`}
          </p>
        )}
      </div>
      {lastRun === null ? (
        <span className="text-sm text-muted">{words.neverRun}</span>
      ) : (
        <span className="flex items-center gap-2 text-sm text-muted">
          <Badge tone={lastRun.passed ? "good" : "bad"}>{lastRun.passed ? words.passed : words.failed}</Badge>
          <Ago at={lastRun.at} />
        </span>
      )}
      <IconButton
        size="small"
        label={words.deleteQuestion(question)}
        icon={<Trash2 size={14} />}
        onClick={() => deleting.mutate()}
      />
    </li>
  );
}

function Expectation({ one }: { one: SavedQuestion }) {
  const { expectsFallback, expectedWords, expectedSourceId, botId } = one;
  const { data: sources = [] } = useQuery(sourcesQuery(useWorkspaceId(), botId));
  if (expectsFallback) return words.expectFallback;
  const source = sources.find(({ id }) => id === expectedSourceId)?.title;
  const wishes = [
    expectedWords !== null && words.says(expectedWords),
    expectedSourceId !== null && words.comesFrom(source ?? words.goneSource),
  ].filter((wish) => wish !== false);
  return wishes.length === 0 ? words.expectAnswer : wishes.join(" · ");
}
