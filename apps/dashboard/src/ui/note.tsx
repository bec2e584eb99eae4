import type { ReactNode } from "react";
import { classes } from "./classes.ts";

const tones = {
  plain: "bg-sunken text-ink",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

/** A sentence that stands out where it belongs. A bad one is read out at once. */
export function Note({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={classes("rounded-md px-3 py-2 text-sm", tones[tone])}
    >
      {children}
    </div>
  );
}
