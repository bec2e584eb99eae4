import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
};

/** One of a handful, all in sight. */
export function Choice<Value extends string>({ label, value, onChange, options }: ChoiceProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => chosen !== undefined && onChange(chosen as Value)}
      className="inline-flex rounded-md border border-edge p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          className="h-7 rounded-sm px-2.5 text-sm text-muted hover:text-ink data-pressed:bg-accent-soft data-pressed:font-medium data-pressed:text-accent-strong"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
