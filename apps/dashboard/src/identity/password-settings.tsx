import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { words as ui } from "../ui/texts.ts";
import { say, sayFailed } from "../ui/toast.tsx";
import { type Account, askForReset, changePassword } from "./auth.ts";
import { PasswordField } from "./password-field.tsx";
import { offersQuery } from "./queries.ts";
import { Row } from "./row.tsx";
import { words } from "./texts.ts";
import { useAccountChanged } from "./use-account.ts";
import { Username } from "./username.tsx";

export function PasswordSettings({ account }: { account: Account }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={words.password} about={words.passwordAbout}>
      {account.hasPassword ? (
        <Row actions={<Button onClick={() => setOpen(true)}>{words.change}</Button>}>
          <span aria-hidden="true" className="tracking-widest">
            ••••••••
          </span>
        </Row>
      ) : (
        <NoPassword email={account.email} />
      )}
      <ChangePassword isOpen={isOpen} onClose={() => setOpen(false)} />
    </Section>
  );
}

function NoPassword({ email }: { email: string }) {
  const isMailed = useQuery(offersQuery).data?.mail ?? false;
  const sending = useMutation({
    mutationFn: () => askForReset(email),
    onSuccess: () => say(words.resetSentTo(email)),
    onError: sayFailed,
  });
  return (
    <Row
      actions={
        isMailed && (
          <Button isBusy={sending.isPending} onClick={() => sending.mutate()}>
            {words.setByMail}
          </Button>
        )
      }
    >
      {words.noPassword}
    </Row>
  );
}

function ChangePassword({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const changed = useAccountChanged();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.changePassword} description={words.passwordAbout}>
      <Form
        onSend={({ currentPassword = "", newPassword = "" }) => changePassword(currentPassword, newPassword)}
        onDone={() => {
          changed(words.passwordChanged);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Username />
            <PasswordField
              label={words.currentPassword}
              name="currentPassword"
              error={errors.currentPassword}
            />
            <PasswordField
              label={words.newPassword}
              name="newPassword"
              isNew
              hint={words.passwordHint}
              error={errors.newPassword}
            />
            <Actions>
              <Button onClick={onClose}>{ui.cancel}</Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.changePassword}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
