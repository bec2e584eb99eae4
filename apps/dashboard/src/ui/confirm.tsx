import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Actions, Dialog } from "./dialog.tsx";
import { Field, Input } from "./field.tsx";
import { wordsOf } from "./form.tsx";
import { Note } from "./note.tsx";
import { words } from "./texts.ts";

type ConfirmProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What stops working, in plain words. */
  children: ReactNode;
  /** What the button says: the act itself, never "OK". */
  act: string;
  /** What has to be typed first, for what cannot be undone. */
  name?: string;
  onConfirm: () => Promise<unknown>;
};

/** Asks before something that others rely on goes away. */
export function Confirm({ isOpen, onClose, title, children, act, name, onConfirm }: ConfirmProps) {
  const [typed, setTyped] = useState("");
  const confirming = useMutation({ mutationFn: onConfirm, onSuccess: onClose });

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          confirming.mutate();
        }}
      >
        <div className="grid gap-2 text-base text-muted">{children}</div>
        {confirming.error !== null && <Note tone="bad">{wordsOf(confirming.error)}</Note>}
        {name !== undefined && (
          <Field label={words.typeToConfirm(name)} name="name">
            <Input
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Field>
        )}
        <Actions>
          <Button type="button" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            tone="danger"
            isBusy={confirming.isPending}
            disabled={name !== undefined && typed !== name}
          >
            {act}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
