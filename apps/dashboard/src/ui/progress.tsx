import { Progress as Base } from "@base-ui/react/progress";

/** How far something is that takes a while. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <Base.Root value={done} max={total} className="grid gap-1">
      <Base.Label className="text-sm">{label}</Base.Label>
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-hover">
        <Base.Indicator className="h-full bg-accent transition-all" />
      </Base.Track>
    </Base.Root>
  );
}
