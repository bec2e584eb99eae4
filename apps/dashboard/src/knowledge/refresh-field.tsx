import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { words } from "./texts.ts";

/** How often a page or site is read again. */
export function RefreshField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const usual = [
    { value: "never", label: words.never },
    { value: "1", label: words.hourly },
    { value: "24", label: words.daily },
    { value: "168", label: words.weekly },
    { value: "720", label: words.monthly },
  ];
  const options = usual.some((one) => one.value === value)
    ? usual
    : [...usual, { value, label: words.everyHours(Number(value)) }];
  return (
    <Field label={words.readAgain} name="refreshHours">
      <Select value={value} onChange={onChange} options={options} />
    </Field>
  );
}

/** The hours as the API takes them. */
export function refreshOf(value: string): number | null {
  return value === "never" ? null : Number(value);
}
