import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { words as ui } from "../ui/texts.ts";
import { PasswordField } from "./password-field.tsx";
import { words } from "./texts.ts";
import { Username } from "./username.tsx";

type AskPasswordProps<Reply> = {
  act: string;
  isDangerous?: boolean;
  onClose: () => void;
  onSend: (password: string) => Promise<Reply>;
  onDone: (reply: Reply) => void;
};

/** Who sits here proves it before a way in changes. */
export function AskPassword<Reply>({
  act,
  isDangerous = false,
  onClose,
  onSend,
  onDone,
}: AskPasswordProps<Reply>) {
  return (
    <Form onSend={({ password = "" }) => onSend(password)} onDone={onDone}>
      {({ errors, isSending }) => (
        <>
          <Username />
          <PasswordField label={words.needsPassword} error={errors.password} autoFocus />
          <Actions>
            <Button onClick={onClose}>{ui.cancel}</Button>
            <Button type="submit" tone={isDangerous ? "danger" : "primary"} isBusy={isSending}>
              {act}
            </Button>
          </Actions>
        </>
      )}
    </Form>
  );
}
