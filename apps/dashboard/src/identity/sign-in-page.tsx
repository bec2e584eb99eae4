import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Mark } from "../ui/mark.tsx";
import { useTitle } from "../ui/page.tsx";
import { signIn } from "./sign-in.ts";
import { words } from "./texts.ts";

export function SignInPage() {
  useTitle(words.signIn);
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  return (
    <main className="mx-auto grid max-w-sm gap-6 px-4 py-[12vh]">
      <Mark size={40} />
      <h1 className="text-xl font-semibold">{words.signIn}</h1>
      <Form
        onSend={({ email = "", password = "" }) => signIn({ email, password })}
        onDone={() => void navigate({ to: next ?? "/" })}
      >
        {({ isSending }) => (
          <>
            <Field label={words.email} name="email">
              <Input type="email" autoComplete="username" />
            </Field>
            <Field label={words.password} name="password">
              <Input type="password" autoComplete="current-password" />
            </Field>
            <Button type="submit" tone="primary" isBusy={isSending}>
              {words.signIn}
            </Button>
          </>
        )}
      </Form>
    </main>
  );
}
