import { useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { words } from "./texts.ts";

type TextOrFileProps = {
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
  placeholder?: string;
  /** Endings of files that can be chosen in place of typing. */
  accept?: string;
  onText?: (text: string) => void;
};

/** A text that is pasted, or read out of a file. */
export function TextOrFile({ name, label, hint, error, placeholder, accept, onText }: TextOrFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const change = (to: string) => {
    setText(to);
    onText?.(to);
  };
  return (
    <div className="grid gap-2">
      <Field label={label} name={name} hint={hint} error={error}>
        <TextArea
          rows={3}
          spellCheck={false}
          autoComplete="off"
          className="max-h-48 font-mono text-sm"
          placeholder={placeholder}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </Field>
      {accept !== undefined && (
        <>
          <Button
            type="button"
            size="small"
            className="justify-self-start"
            onClick={() => input.current?.click()}
          >
            {words.chooseFile}
          </Button>
          <input
            ref={input}
            type="file"
            accept={accept}
            aria-hidden="true"
            tabIndex={-1}
            className="hidden"
            onChange={async (event) => change((await event.currentTarget.files?.[0]?.text()) ?? "")}
          />
        </>
      )}
    </div>
  );
}
