import { useMutation } from "@tanstack/react-query";
import { KeyRound, Mail } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form, wordsOf } from "../ui/form.tsx";
import { Note } from "../ui/note.tsx";
import { askForMagicLink, type Offers, signIn } from "./auth.ts";
import { Or } from "./outside.tsx";
import { knowsPasskeys, offerPasskeys, signInWithPasskey } from "./passkeys.ts";
import { PasswordField } from "./password-field.tsx";
import { words } from "./texts.ts";

type SignInFormProps = {
  offers: Offers;
  /** The address, where it is known already. */
  email?: string;
  /** Whether a link by mail may be asked for: it opens elsewhere, so not where something must be gone on with. */
  withLink?: boolean;
  forgot?: ReactNode;
  onDone: () => void;
  onSecondFactor: () => void;
  onLinkSent?: (email: string) => void;
};

/** Every way in that this server and this browser have. */
export function SignInForm({
  offers,
  email,
  withLink = true,
  forgot,
  onDone,
  onSecondFactor,
  onLinkSent,
}: SignInFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<string>();
  const hasPasskeys = offers.passkey && knowsPasskeys;
  const passkey = usePasskey(hasPasskeys, onDone);
  const link = useMutation({ mutationFn: askForMagicLink, onSuccess: (_, to) => onLinkSent?.(to) });
  const failed = passkey.error ?? link.error;

  function sendLink() {
    const to = field.current?.value.trim() ?? "";
    setMissing(to === "" ? words.linkNeedsEmail : undefined);
    if (to === "") field.current?.focus();
    else link.mutate(to);
  }
  return (
    <div className="grid gap-4">
      <Form
        onSend={({ email = "", password = "" }) => signIn({ email: email.trim(), password })}
        onDone={({ needsSecondFactor }) => (needsSecondFactor ? onSecondFactor() : onDone())}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.email} name="email" error={errors.email ?? missing}>
              <Input
                ref={field}
                type="email"
                autoComplete={hasPasskeys ? "username webauthn" : "username"}
                inputMode="email"
                spellCheck={false}
                defaultValue={email}
                readOnly={email !== undefined}
                className={email === undefined ? "" : "bg-sunken! text-muted"}
                autoFocus={email === undefined}
                required
              />
            </Field>
            <div className="grid gap-1">
              <PasswordField label={words.password} error={errors.password} />
              {forgot}
            </div>
            <Button type="submit" tone="primary" isBusy={isSending} className="h-9">
              {words.signIn}
            </Button>
          </>
        )}
      </Form>
      {(withLink && offers.mail) || hasPasskeys ? <Or /> : null}
      {failed !== null && <Note tone="bad">{wordsOf(failed)}</Note>}
      {hasPasskeys && (
        <Button
          className="h-9"
          icon={<KeyRound size={16} />}
          isBusy={passkey.isPending}
          onClick={passkey.ask}
        >
          {words.withPasskey}
        </Button>
      )}
      {withLink && offers.mail && (
        <Button className="h-9" icon={<Mail size={16} />} isBusy={link.isPending} onClick={sendLink}>
          {words.withLink}
        </Button>
      )}
    </div>
  );
}

/** Passkeys by the button, and among what the browser fills in; only one of the two can wait for the person. */
function usePasskey(isOffered: boolean, onDone: () => void) {
  const waiting = useRef<AbortController | null>(null);
  const asking = useMutation({ mutationFn: signInWithPasskey, onSuccess: onDone });
  const filling = useMutation({
    mutationFn: offerPasskeys,
    onSuccess: (isIn) => isIn && onDone(),
  });
  const { mutate } = filling;
  useEffect(() => {
    if (!isOffered) return;
    const controller = new AbortController();
    waiting.current = controller;
    mutate(controller.signal);
    return () => controller.abort();
  }, [isOffered, mutate]);

  return {
    isPending: asking.isPending,
    error: asking.error ?? filling.error,
    ask() {
      waiting.current?.abort();
      asking.mutate();
    },
  };
}
