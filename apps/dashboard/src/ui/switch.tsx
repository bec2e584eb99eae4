import { Switch as Base } from "@base-ui/react/switch";

type SwitchProps = { isOn: boolean; onChange: (isOn: boolean) => void; label: string; isDisabled?: boolean };

/** On or off, at once. */
export function Switch({ isOn, onChange, label, isDisabled = false }: SwitchProps) {
  return (
    <Base.Root
      checked={isOn}
      onCheckedChange={onChange}
      disabled={isDisabled}
      aria-label={label}
      className="relative inline-flex h-5 w-9 shrink-0 rounded-full bg-edge p-0.5 transition-colors data-checked:bg-accent data-disabled:opacity-55"
    >
      <Base.Thumb className="size-4 rounded-full bg-white transition-transform data-checked:translate-x-4 rtl:data-checked:-translate-x-4" />
    </Base.Root>
  );
}
