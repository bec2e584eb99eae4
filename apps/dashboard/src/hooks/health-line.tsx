import type { Hook } from "@nebulahex/sdk";
import { classes } from "../ui/classes.ts";
import { words } from "./texts.ts";

/** Accepted is high and green, failed low and red, so that nobody needs to tell the colours apart. */
const bars = { succeeded: "h-full bg-good", failed: "h-2/5 bg-bad", pending: "h-1/5 bg-edge" };

/** The last 50 deliveries as bars, the newest at the end. */
export function HealthLine({
  health,
  size = "small",
}: {
  health: Hook["health"];
  size?: "small" | "normal";
}) {
  if (health.length === 0) return <span className="text-sm text-muted">{words.noDeliveriesYet}</span>;
  const count = (how: Hook["health"][number]) => health.filter((each) => each === how).length;
  const label = words.healthOf(count("succeeded"), count("failed"), count("pending"));
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={classes("inline-flex items-end gap-px", size === "small" ? "h-4" : "h-8")}
    >
      {health.toReversed().map((how, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name.
          key={place}
          className={classes(bars[how], "rounded-[1px]", size === "small" ? "w-0.5" : "w-1.5")}
        />
      ))}
    </span>
  );
}
