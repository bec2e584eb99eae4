import { Field, Input } from "../ui/field.tsx";

/** Six digits of an authenticator app; the sixth sends them. */
export function CodeField({ label, error }: { label: string; error?: string | undefined }) {
  return (
    <Field label={label} name="code" error={error}>
      <Input
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]*"
        maxLength={6}
        autoFocus
        required
        onChange={({ currentTarget }) => {
          if (/^\d{6}$/.test(currentTarget.value)) currentTarget.form?.requestSubmit();
        }}
        className="font-mono text-lg tracking-[0.4em]"
      />
    </Field>
  );
}
