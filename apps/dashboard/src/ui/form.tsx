import { NebulaHexError } from "@nebulahex/sdk";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Note } from "./note.tsx";

type FormProps<Reply> = {
  /** Sends it. What it throws is shown: at its field where the server names one, else above the buttons. */
  onSend: (values: Record<string, string>) => Promise<Reply>;
  onDone?: (reply: Reply) => void;
  children: (state: { errors: Record<string, string>; isSending: boolean }) => ReactNode;
  className?: string;
};

/** A form that sends once, shows what the server refused beside the field it means, and keeps what was typed. */
export function Form<Reply>({ onSend, onDone, children, className = "grid gap-4" }: FormProps<Reply>) {
  // What was typed and answered may be a secret: nothing of it outlives the form.
  const sending = useMutation({ mutationFn: onSend, onSuccess: (reply) => onDone?.(reply), gcTime: 0 });
  const [named, setNamed] = useState<readonly string[]>([]);
  const errors = faultsOf(sending.error);
  const isPlaced = Object.keys(errors).some((name) => named.includes(name));

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.isPending) return;
    const data = new FormData(event.currentTarget);
    setNamed([...data.keys()]);
    sending.mutate(Object.fromEntries([...data].map(([name, value]) => [name, String(value)])));
  }

  return (
    <form onSubmit={send} noValidate className={className}>
      {sending.error !== null && !isPlaced && <Note tone="bad">{wordsOf(sending.error)}</Note>}
      {children({ errors, isSending: sending.isPending })}
    </form>
  );
}

/** What to tell a person of a failed call: the server's own advice, or that it could not be reached. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof NebulaHexError)) return error instanceof Error ? error.message : String(error);
  return error.detail;
}

function faultsOf(error: unknown): Record<string, string> {
  if (!(error instanceof NebulaHexError)) return {};
  return Object.fromEntries(
    error.errors.map(({ pointer, message }) => [pointer.replace(/^\//, ""), message]),
  );
}
