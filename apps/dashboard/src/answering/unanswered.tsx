import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import { Ago } from "../ui/time.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { unansweredQuery } from "./queries.ts";
import { words } from "./texts.ts";

type UnansweredProps = {
  botId: string;
  onTry: (question: string) => void;
  onAddAnswer?: (question: string) => void;
};

/** What the bot fell back on in a month, alike questions together: the list of what to teach it. */
export function Unanswered({ botId, onTry, onAddAnswer }: UnansweredProps) {
  const workspaceId = useWorkspaceId();
  const query = useQuery(unansweredQuery(workspaceId, botId));
  return (
    <Section title={words.unanswered} about={words.unansweredAbout}>
      <Loaded query={query}>
        {({ unanswered }) =>
          unanswered.length === 0 ? (
            <Empty title={words.allAnswered}>{words.allAnsweredAbout}</Empty>
          ) : (
            <ul className="divide-y divide-line rounded-md border border-line">
              {unanswered.map(({ question, count, questions, conversationIds, lastAskedAt }) => (
                <li key={question} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
                  <div className="min-w-0 grow basis-64">
                    <p className="font-medium break-words">{question}</p>
                    <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                      <span>{words.times(count)}</span>
                      <Ago at={lastAskedAt} />
                      {conversationIds.slice(0, 3).map((conversationId, place) => (
                        <Link
                          key={conversationId}
                          to="/w/$workspaceId/inbox/$conversationId"
                          params={{ workspaceId, conversationId }}
                          className="underline hover:text-ink"
                        >
                          {words.conversation(place + 1)}
                        </Link>
                      ))}
                    </p>
                    {questions.length > 1 && (
                      <details className="text-sm text-muted">
                        <summary className="cursor-default hover:text-ink">
                          {words.otherWords(questions.length - 1)}
                        </summary>
                        <ul className="list-disc ps-5">
                          {questions.slice(1).map((other) => (
                            <li key={other}>{other}</li>
                          ))}
                        </ul>
                      </details>
                    )}
                  </div>
                  <Button size="small" tone="quiet" onClick={() => onTry(question)}>
                    {words.askAgain}
                    <span className="sr-only"> {question}</span>
                  </Button>
                  {onAddAnswer && (
                    <Button size="small" onClick={() => onAddAnswer(question)}>
                      {words.addAnswer}
                      <span className="sr-only"> {question}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
