import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Code } from "../ui/copy-button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Loaded } from "../ui/states.tsx";
import { askForReset } from "./auth.ts";
import { LinkSent } from "./link-sent.tsx";
import { linkClass, Outside } from "./outside.tsx";
import { offersQuery } from "./queries.ts";
import { words } from "./texts.ts";

export function ForgotPasswordPage() {
  const query = useQuery(offersQuery);
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <LinkSent about={words.resetSentTo(sentTo)} onBack={() => setSentTo(null)} />;

  const isMailed = query.data?.mail ?? true;
  return (
    <Outside
      title={isMailed ? words.forgotTitle : words.noMailTitle}
      about={isMailed ? words.forgotAbout : words.noMailAbout}
      foot={
        <Link to="/sign-in" className={linkClass}>
          {words.toSignIn}
        </Link>
      }
    >
      <Loaded query={query}>
        {({ mail }) =>
          mail ? (
            <AskForReset onDone={setSentTo} />
          ) : (
            <Code label={words.noMailTitle} text="npm run nebulahex -- password you@example.com" />
          )
        }
      </Loaded>
    </Outside>
  );
}

function AskForReset({ onDone }: { onDone: (email: string) => void }) {
  return (
    <Form
      onSend={async ({ email = "" }) => {
        await askForReset(email.trim());
        return email.trim();
      }}
      onDone={onDone}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.email} name="email" error={errors.email}>
            <Input type="email" autoComplete="username" inputMode="email" autoFocus required />
          </Field>
          <Button type="submit" tone="primary" isBusy={isSending} className="h-9">
            {words.sendLink}
          </Button>
        </>
      )}
    </Form>
  );
}
