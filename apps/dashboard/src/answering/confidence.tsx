import { percent } from "../language/format.ts";
import { classes } from "../ui/classes.ts";
import { words } from "./texts.ts";

/** How sure the bot was, against the line from which on it answers; said in words, too. */
export function Confidence({ confidence, threshold }: { confidence: number; threshold: number }) {
  const isEnough = confidence >= threshold;
  return (
    <span className="flex items-center gap-2 text-sm text-muted">
      <span aria-hidden="true" className="relative h-1.5 w-24 rounded-full bg-hover">
        <span
          className={classes("absolute inset-y-0 start-0 rounded-full", isEnough ? "bg-good" : "bg-warn")}
          style={{ inlineSize: `${100 * confidence}%` }}
        />
        <span
          className="absolute -inset-y-1 w-0.5 bg-ink"
          style={{ insetInlineStart: `${100 * threshold}%` }}
        />
      </span>
      {words.sure(percent(confidence), percent(threshold), isEnough)}
    </span>
  );
}
