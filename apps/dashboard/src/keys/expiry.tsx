import { Field, Input } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { words } from "./texts.ts";

const days = { "7": 7, "30": 30, "90": 90, "365": 365 } as const;
export type ExpiryChoice = "never" | "day" | keyof typeof days;

/** When the key stops: after some days, at the end of a day of the reader's own time zone, or never. */
export function expiresAtOf(choice: ExpiryChoice, day: string): string | undefined {
  if (choice === "never") return undefined;
  if (choice === "day") {
    if (day === "") throw new Error(words.dayMissing);
    return new Date(`${day}T23:59:59`).toISOString();
  }
  return new Date(Date.now() + days[choice] * 86_400_000).toISOString();
}

type ExpiryProps = {
  value: ExpiryChoice;
  onChange: (value: ExpiryChoice) => void;
  error: string | undefined;
};

export function Expiry({ value, onChange, error }: ExpiryProps) {
  const options = [
    { value: "never", label: words.never } as const,
    ...(Object.keys(days) as (keyof typeof days)[]).map((key) => ({
      value: key,
      label: words.afterDays(days[key]),
    })),
    { value: "day", label: words.onDay } as const,
  ];
  return (
    <div className="grid content-start gap-2">
      <Field label={words.expires} name="expiresAt" error={error}>
        <Select<ExpiryChoice> value={value} onChange={onChange} options={options} />
      </Field>
      {value === "day" && (
        <Field label={words.day} name="day">
          <Input type="date" required defaultValue={inAMonth()} />
        </Field>
      )}
    </div>
  );
}

function inAMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}
