import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { words as ui } from "../ui/texts.ts";
import { say, sayFailed } from "../ui/toast.tsx";
import { type Account, askForVerification, changeEmail } from "./auth.ts";
import { PasswordField } from "./password-field.tsx";
import { offersQuery } from "./queries.ts";
import { Row } from "./row.tsx";
import { words } from "./texts.ts";
import { useAccountChanged } from "./use-account.ts";

export function AddressSettings({ account }: { account: Account }) {
  const [isOpen, setOpen] = useState(false);
  const isMailed = useQuery(offersQuery).data?.mail ?? false;
  const sending = useMutation({
    mutationFn: askForVerification,
    onSuccess: () => say(words.sentAgain),
    onError: sayFailed,
  });
  return (
    <Section title={words.email} about={words.emailAbout}>
      <Row
        actions={
          <>
            {isMailed && !account.isEmailVerified && (
              <Button isBusy={sending.isPending} onClick={() => sending.mutate()}>
                {words.sendAgain}
              </Button>
            )}
            {account.hasPassword && <Button onClick={() => setOpen(true)}>{words.change}</Button>}
          </>
        }
      >
        <span className="break-all">{account.email}</span>
        {isMailed && (
          <Badge tone={account.isEmailVerified ? "good" : "warn"}>
            {account.isEmailVerified ? words.confirmed : words.unconfirmed}
          </Badge>
        )}
      </Row>
      <ChangeAddress isOpen={isOpen} onClose={() => setOpen(false)} isMailed={isMailed} />
    </Section>
  );
}

type ChangeAddressProps = { isOpen: boolean; onClose: () => void; isMailed: boolean };

function ChangeAddress({ isOpen, onClose, isMailed }: ChangeAddressProps) {
  const changed = useAccountChanged();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.changeEmail}
      description={isMailed ? words.emailConfirm : undefined}
    >
      <Form
        onSend={async ({ newEmail = "", password = "" }) => {
          await changeEmail(newEmail.trim(), password);
          return newEmail.trim();
        }}
        onDone={(newEmail) => {
          changed(isMailed ? words.emailAsked(newEmail) : words.emailChanged);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.newEmail} name="newEmail" error={errors.newEmail ?? errors.email}>
              <Input type="email" autoComplete="email" inputMode="email" required />
            </Field>
            <PasswordField label={words.currentPassword} error={errors.password} />
            <Actions>
              <Button onClick={onClose}>{ui.cancel}</Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.change}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
