import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { words as ui } from "../ui/texts.ts";
import { Ago } from "../ui/time.tsx";
import type { Account } from "./auth.ts";
import { deviceOf } from "./device.ts";
import { addPasskey, knowsPasskeys, removePasskey } from "./passkeys.ts";
import { offersQuery } from "./queries.ts";
import { Row } from "./row.tsx";
import { words } from "./texts.ts";
import { useAccountChanged } from "./use-account.ts";

type Passkey = Account["passkeys"][number];

/** Not drawn where the server offers none and the person has none. */
export function PasskeySettings({ account: { passkeys } }: { account: Account }) {
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Passkey | null>(null);
  const changed = useAccountChanged();
  const isOffered = useQuery(offersQuery).data?.passkey ?? false;
  if (!isOffered && passkeys.length === 0) return null;

  const add = isOffered && knowsPasskeys && (
    <Button onClick={() => setAdding(true)}>{words.addPasskey}</Button>
  );

  return (
    <Section title={words.passkeys} about={words.passkeysAbout}>
      <div className="grid gap-2">
        {passkeys.length === 0 && (
          <Row actions={add}>
            <span className="text-muted">{knowsPasskeys ? words.noPasskeys : words.passkeyUnknown}</span>
          </Row>
        )}
        {passkeys.map((passkey) => (
          <Row
            key={passkey.id}
            actions={<Button onClick={() => setRemoved(passkey)}>{words.passkeyRemove}</Button>}
          >
            <KeyRound size={16} className="text-muted" aria-hidden="true" />
            <span className="font-medium">{passkey.name ?? words.passkeyUnnamed}</span>
            {passkey.isBackedUp && <Badge>{words.passkeySynced}</Badge>}
            <span className="text-sm text-muted">
              {words.passkeyMade} <Ago at={passkey.createdAt} />
            </span>
          </Row>
        ))}
        {passkeys.length > 0 && <div>{add}</div>}
      </div>
      <AddPasskey isOpen={isAdding} onClose={() => setAdding(false)} />
      <Confirm
        isOpen={removed !== null}
        onClose={() => setRemoved(null)}
        title={words.passkeyRemove}
        act={words.passkeyRemove}
        onConfirm={async () => {
          await removePasskey(removed?.id ?? "");
          changed(words.passkeyRemoved);
        }}
      >
        <p>{words.passkeyRemoveAsk(removed?.name ?? words.passkeyUnnamed)}</p>
      </Confirm>
    </Section>
  );
}

function AddPasskey({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const changed = useAccountChanged();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.addPasskey} description={words.passkeysAbout}>
      <Form
        onSend={({ name = "" }) => addPasskey(name.trim() || words.passkeyUnnamed)}
        onDone={() => {
          changed(words.passkeyAdded);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.passkeyName} name="name" hint={words.passkeyNameHint} error={errors.name}>
              <Input autoComplete="off" defaultValue={deviceOf(navigator.userAgent)} maxLength={100} />
            </Field>
            <Actions>
              <Button onClick={onClose}>{ui.cancel}</Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.addPasskey}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
