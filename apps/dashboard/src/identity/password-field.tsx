import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Field, Input } from "../ui/field.tsx";
import { words } from "./texts.ts";

type PasswordFieldProps = {
  label: string;
  name?: string;
  isNew?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  autoFocus?: boolean;
};

/** A password, hidden until one wants to see it; managers of passwords know which one is meant. */
export function PasswordField({
  label,
  name = "password",
  isNew = false,
  hint,
  error,
  autoFocus,
}: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} name={name} hint={hint} error={error}>
      <div className="relative">
        <Input
          type={isShown ? "text" : "password"}
          autoComplete={isNew ? "new-password" : "current-password"}
          spellCheck={false}
          autoCapitalize="none"
          required
          autoFocus={autoFocus}
          className="pe-9"
        />
        <button
          type="button"
          aria-label={words.showPassword}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="absolute inset-e-0 inset-y-0 grid w-9 place-items-center rounded-md text-muted hover:text-ink"
        >
          {isShown ? <EyeOff size={16} /> : <Eye size={16} />}
        </button>
      </div>
    </Field>
  );
}
