import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sourcesQuery } from "../knowledge/queries.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Select } from "../ui/select.tsx";
import { words as ui } from "../ui/texts.ts";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { savedQuestionsQuery } from "./queries.ts";
import { words } from "./texts.ts";

type Expected = "answer" | "fallback";

/** Saves a question with what is expected of the bot, to be run again and again. */
export function SaveQuestion({
  botId,
  question: given,
  onClose,
}: {
  botId: string;
  question: string;
  onClose: () => void;
}) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const { data: sources = [] } = useQuery(sourcesQuery(workspaceId, botId));
  const [expected, setExpected] = useState<Expected>("answer");
  const [source, setSource] = useState("any");
  const isAnswer = expected === "answer";
  return (
    <Dialog isOpen onClose={onClose} title={words.saveQuestion} description={words.saveQuestionAbout}>
      <Form
        onSend={({ question = "", expectedWords = "" }) =>
          api.savedQuestions.create({
            botId,
            question,
            expectsFallback: !isAnswer,
            ...(isAnswer && source !== "any" && { expectedSourceId: source }),
            ...(isAnswer && expectedWords.trim() !== "" && { expectedWords }),
          })
        }
        onDone={() => {
          void queries.invalidateQueries({ queryKey: savedQuestionsQuery(workspaceId, botId).queryKey });
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.question} name="question" error={errors.question}>
              <Input defaultValue={given} />
            </Field>
            <Field label={words.expected} name="expected">
              <Select
                value={expected}
                onChange={setExpected}
                options={[
                  { value: "answer", label: words.expectAnswer },
                  { value: "fallback", label: words.expectFallback },
                ]}
              />
            </Field>
            {isAnswer && (
              <>
                <Field
                  label={words.expectedWords}
                  name="expectedWords"
                  hint={words.expectedWordsHint}
                  error={errors.expectedWords}
                >
                  <Input placeholder={words.expectedWordsExample} />
                </Field>
                <Field label={words.expectedSource} name="expectedSourceId" error={errors.expectedSourceId}>
                  <Select
                    value={source}
                    onChange={setSource}
                    options={[
                      { value: "any", label: words.anySource },
                      ...sources.map(({ id, title }) => ({ value: id, label: title })),
                    ]}
                  />
                </Field>
              </>
            )}
            <FormActions act={ui.save} isSending={isSending} onCancel={onClose} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
