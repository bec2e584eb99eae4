import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Code } from "./copy-button.tsx";
import { Actions } from "./dialog.tsx";
import { Note } from "./note.tsx";
import { words } from "./texts.ts";

type ShownOnceProps = { label: string; value: string; children?: ReactNode; onDone: () => void };

/** A secret that nobody can look at again. Whoever draws it holds it in the dialog's own state and nowhere else. */
export function ShownOnce({ label, value, children, onDone }: ShownOnceProps) {
  return (
    <div className="grid gap-4">
      <Note tone="warn">{words.shownOnce}</Note>
      <div className="grid gap-1">
        <span className="text-sm font-medium">{label}</span>
        <Code text={value} label={label} />
      </div>
      {children}
      <Actions>
        <Button tone="primary" onClick={onDone}>
          {words.keptIt}
        </Button>
      </Actions>
    </div>
  );
}
