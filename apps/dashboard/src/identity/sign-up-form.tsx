import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { signUp } from "./auth.ts";
import { PasswordField } from "./password-field.tsx";
import { words } from "./texts.ts";

/** Name, address, password; `email` where only one address is let in. */
export function SignUpForm({ email, onDone }: { email?: string; onDone: (email: string) => void }) {
  return (
    <Form
      onSend={async ({ name = "", email = "", password = "" }) => {
        await signUp({ name: name.trim(), email: email.trim(), password });
        return email.trim();
      }}
      onDone={onDone}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.name} name="name" error={errors.name}>
            <Input autoComplete="name" autoFocus required />
          </Field>
          <Field label={words.emailOfWork} name="email" error={errors.email}>
            <Input
              type="email"
              autoComplete="username"
              inputMode="email"
              spellCheck={false}
              defaultValue={email}
              readOnly={email !== undefined}
              className={email === undefined ? "" : "bg-sunken! text-muted"}
              required
            />
          </Field>
          <PasswordField label={words.password} isNew hint={words.passwordHint} error={errors.password} />
          <Button type="submit" tone="primary" isBusy={isSending} className="h-9">
            {words.signUp}
          </Button>
        </>
      )}
    </Form>
  );
}
