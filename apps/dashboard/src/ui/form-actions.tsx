import { Button } from "./button.tsx";
import { Actions } from "./dialog.tsx";
import { words } from "./texts.ts";

type FormActionsProps = {
  /** What the button says: the act itself. */
  act: string;
  isSending: boolean;
  onCancel: () => void;
};

/** The end of a form in a dialog: away from it, or on with it. */
export function FormActions({ act, isSending, onCancel }: FormActionsProps) {
  return (
    <Actions>
      <Button type="button" onClick={onCancel}>
        {words.cancel}
      </Button>
      <Button type="submit" tone="primary" isBusy={isSending}>
        {act}
      </Button>
    </Actions>
  );
}
