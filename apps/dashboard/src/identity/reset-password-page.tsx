import { useState } from "react";
import { isRefusal } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { resetPassword } from "./auth.ts";
import { LinkButton } from "./link-button.tsx";
import { Outside } from "./outside.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./texts.ts";
import { useToken } from "./token.ts";

type Step = "choose" | "done" | "expired";

/** Where the mailed link leads: the new password, once. */
export function ResetPasswordPage() {
  const token = useToken();
  const [step, setStep] = useState<Step>(token === "" ? "expired" : "choose");

  async function send({ newPassword = "" }: Record<string, string>): Promise<Step> {
    try {
      await resetPassword(token, newPassword);
      return "done";
    } catch (error) {
      if (isRefusal(error, "link.expired")) return "expired";
      throw error;
    }
  }
  if (step === "done") {
    return (
      <Outside title={words.resetDone} about={words.resetDoneAbout}>
        <LinkButton to="/sign-in">{words.signIn}</LinkButton>
      </Outside>
    );
  }
  if (step === "expired") {
    return (
      <Outside title={words.linkExpired} about={words.linkExpiredAbout}>
        <LinkButton to="/forgot-password">{words.newLink}</LinkButton>
      </Outside>
    );
  }
  return (
    <Outside title={words.resetTitle} about={words.resetAbout}>
      <Form onSend={send} onDone={setStep}>
        {({ errors, isSending }) => (
          <>
            <PasswordField
              label={words.newPassword}
              name="newPassword"
              isNew
              hint={words.passwordHint}
              error={errors.newPassword}
              autoFocus
            />
            <Button type="submit" tone="primary" isBusy={isSending} className="h-9">
              {words.setPassword}
            </Button>
          </>
        )}
      </Form>
    </Outside>
  );
}
