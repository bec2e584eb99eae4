import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useBotId } from "../bots/bot.ts";
import { Section } from "../ui/page.tsx";
import { useMay } from "../workspaces/me.tsx";
import { AddAnswer } from "./add-answer.tsx";
import { SaveQuestion } from "./save-question.tsx";
import { SavedQuestions } from "./saved-questions.tsx";
import { words } from "./texts.ts";
import { TryIt } from "./try-it.tsx";
import { Unanswered } from "./unanswered.tsx";

/** What a bot answers: to a question of one's own, to those it could not answer, and to those that are saved. */
export function AnswersPage() {
  const botId = useBotId();
  const { ask, answer, save } = useSearch({ from: "/w/$workspaceId/bots/$botId/answers" });
  const navigate = useNavigate({ from: "/w/$workspaceId/bots/$botId/answers" });
  const [asking, setAsking] = useState({ question: ask, turn: 0 });
  const mayWrite = useMay("knowledge:write");
  const mayContent = useMay("bots:content");
  const close = () => void navigate({ search: {} });
  const openAnswer = (question: string) => void navigate({ search: { answer: question } });

  return (
    <>
      <Section title={words.tryIt} about={words.tryItAbout}>
        <TryIt
          key={asking.turn}
          botId={botId}
          first={asking.question}
          {...(mayWrite && { onAddAnswer: openAnswer })}
          {...(mayContent && { onSave: (question: string) => void navigate({ search: { save: question } }) })}
        />
      </Section>
      <Unanswered
        botId={botId}
        onTry={(question) => {
          setAsking(({ turn }) => ({ question, turn: turn + 1 }));
          document.querySelector("#content")?.scrollTo({ top: 0 });
        }}
        {...(mayWrite && { onAddAnswer: openAnswer })}
      />
      {mayContent && <SavedQuestions botId={botId} onNew={() => void navigate({ search: { save: "" } })} />}
      {answer !== undefined && mayWrite && <AddAnswer botId={botId} question={answer} onClose={close} />}
      {save !== undefined && mayContent && <SaveQuestion botId={botId} question={save} onClose={close} />}
    </>
  );
}
