import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";

export const inputClass =
  "block w-full rounded-md border border-edge bg-paper px-2.5 py-1.5 text-base text-ink transition-colors " +
  "focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent disabled:opacity-60 data-invalid:border-bad";

type FieldProps = {
  label: string;
  /** The name of the value in the form, by which the server's refusals find the field. */
  name: string;
  hint?: ReactNode;
  /** What is wrong with it, in words that say what to do. */
  error?: string | undefined;
  children: ReactNode;
};

/** A label, its control, a hint, and what is wrong with it; tied together for screen readers. */
export function Field({ label, name, hint, error, children }: FieldProps) {
  return (
    <Base.Root name={name} invalid={error !== undefined} className="grid gap-1">
      <Base.Label className="text-sm font-medium">{label}</Base.Label>
      {children}
      {hint !== undefined && <Base.Description className="text-sm text-muted">{hint}</Base.Description>}
      {error !== undefined && (
        <Base.Error match className="text-sm text-bad">
          {error}
        </Base.Error>
      )}
    </Base.Root>
  );
}

/** A text input to be put into a Field. */
export function Input({ className, ...rest }: ComponentProps<typeof Base.Control>) {
  return (
    <Base.Control {...rest} className={classes(inputClass, typeof className === "string" && className)} />
  );
}

/** A text of several lines that grows with what is in it. */
export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <Base.Control
      render={
        <textarea
          {...rest}
          className={classes(inputClass, "field-sizing-content min-h-16 resize-y", className)}
        />
      }
    />
  );
}
