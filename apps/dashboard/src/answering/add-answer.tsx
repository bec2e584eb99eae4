import { useAddSource } from "../knowledge/use-sources.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input, TextArea } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { words } from "./texts.ts";

const mostTitle = 200;

/** Teaches the bot one answer, from the question that it could not answer. */
export function AddAnswer({
  botId,
  question: given,
  onClose,
}: {
  botId: string;
  question: string;
  onClose: () => void;
}) {
  const add = useAddSource(botId);
  return (
    <Dialog isOpen onClose={onClose} title={words.addAnswer} description={words.addAnswerAbout} size="wide">
      <Form
        onSend={({ question = "", answer = "" }) =>
          add({
            kind: "qa",
            title: question.trim().slice(0, mostTitle).trim() || words.question,
            pairs: [{ question, answer }],
          })
        }
        onDone={() => {
          say(words.answerAdded);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.question} name="question" error={errors["pairs/0/question"]}>
              <Input defaultValue={given} />
            </Field>
            <Field
              label={words.answer}
              name="answer"
              hint={words.answerHint}
              error={errors["pairs/0/answer"]}
            >
              <TextArea rows={5} />
            </Field>
            <Actions>
              <Button type="button" onClick={onClose}>
                {ui.cancel}
              </Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.addAnswer}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
