/** A choice that goes with the form it stands in. */
export function Checkbox({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex items-start gap-2">
      <input type="checkbox" name={name} className="mt-1 size-4 shrink-0 accent-accent" />
      {label}
    </label>
  );
}
