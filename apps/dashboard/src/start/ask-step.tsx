import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TryIt } from "../answering/try-it.tsx";
import { sourcesQuery } from "../knowledge/queries.ts";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { sample } from "./sample.ts";
import { StepHead } from "./step-head.tsx";
import { words } from "./texts.ts";

type AskStepProps = { botId: string; onBack: () => void; onDone: () => void };

export function AskStep({ botId, onBack, onDone }: AskStepProps) {
  const { data: sources = [] } = useQuery(sourcesQuery(useWorkspaceId(), botId));
  const [hasAsked, setAsked] = useState(false);
  const { title, questions } = sample();
  const isSample = sources.some((source) => source.title === title);
  return (
    <>
      <StepHead title={words.askTitle}>{words.askAbout}</StepHead>
      <TryIt botId={botId} suggestions={isSample ? questions : []} onAnswered={() => setAsked(true)} />
      <Actions>
        <Button onClick={onBack}>{words.teachMore}</Button>
        <Button tone={hasAsked ? "primary" : "plain"} onClick={onDone}>
          {words.goInstall}
        </Button>
      </Actions>
    </>
  );
}
