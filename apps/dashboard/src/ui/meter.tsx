import { Meter as Base } from "@base-ui/react/meter";
import { classes } from "./classes.ts";

type MeterProps = {
  label: string;
  about?: string;
  /** How much it is, in words. */
  told: string;
  /** How much of the whole, 0 to 1; null where there is no whole. */
  share: number | null;
};

/** How much of what there is is used. From four fifths on it warns. */
export function Meter({ label, about, told, share }: MeterProps) {
  const tone = share === null || share < 0.8 ? "bg-accent" : share < 1 ? "bg-warn" : "bg-bad";
  const head = (
    <div className="flex flex-wrap justify-between gap-x-4">
      <span className="font-medium">{label}</span>
      <span>{told}</span>
    </div>
  );
  return (
    <div className="grid gap-1">
      {head}
      {share !== null && (
        <Base.Root value={share * 100} aria-label={label} aria-valuetext={told}>
          <Base.Track className="h-1.5 overflow-hidden rounded-full bg-hover">
            <Base.Indicator className={classes("h-full", tone)} />
          </Base.Track>
        </Base.Root>
      )}
      {about !== undefined && <p className="text-sm text-muted">{about}</p>}
    </div>
  );
}
