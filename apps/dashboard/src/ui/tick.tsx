import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type TickProps = {
  kind: "checkbox" | "radio";
  name: string;
  value: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
  label: ReactNode;
  /** What choosing it means. */
  about?: ReactNode;
  isDisabled?: boolean;
};

/** A box to tick, or one of several to pick, with the words beside it. */
export function Tick({ kind, name, value, isChosen, onChange, label, about, isDisabled }: TickProps) {
  return (
    <label className={classes("flex items-start gap-2", isDisabled === true && "opacity-60")}>
      <input
        type={kind}
        name={name}
        value={value}
        checked={isChosen}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="mt-1 size-3.5 shrink-0 accent-accent"
      />
      <span>
        <span className="block">{label}</span>
        {about !== undefined && <span className="block text-sm text-muted">{about}</span>}
      </span>
    </label>
  );
}

/** Choices that belong together, under their name. */
export function Ticks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {children}
    </fieldset>
  );
}
