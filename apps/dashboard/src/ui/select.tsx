import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { classes } from "./classes.ts";
import { inputClass } from "./field.tsx";
import { itemClass, popupClass } from "./menu.tsx";

type SelectProps<Value extends string> = {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  /** Its name for screen readers, where it stands in no Field. */
  label?: string;
  name?: string;
  className?: string;
  isDisabled?: boolean;
};

/** One of a few. */
export function Select<Value extends string>({
  value,
  onChange,
  options,
  label,
  name,
  className,
  isDisabled = false,
}: SelectProps<Value>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(chosen) => chosen !== null && onChange(chosen)}
      items={options}
      disabled={isDisabled}
      {...(name === undefined ? {} : { name })}
    >
      <Base.Trigger
        aria-label={label}
        className={classes(
          inputClass,
          "flex cursor-default items-center justify-between gap-2 text-start",
          className,
        )}
      >
        <Base.Value />
        <Base.Icon>
          <ChevronDown size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={classes(popupClass, "max-h-80 min-w-(--anchor-width) overflow-y-auto")}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={itemClass}>
                <Base.ItemText className="grow">{option.label}</Base.ItemText>
                <Base.ItemIndicator>
                  <Check size={14} />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
