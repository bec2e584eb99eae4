import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { words as ui } from "../ui/texts.ts";
import { AskPassword } from "./ask-password.tsx";
import { beginSecondFactor, proveSecondFactor } from "./auth.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { words } from "./texts.ts";
import { useAccountChanged } from "./use-account.ts";

type Begun = { totpURI: string; backupCodes: readonly string[] };
type Step = { at: "password" } | { at: "scan"; begun: Begun } | { at: "codes"; codes: readonly string[] };

/** Password, then the app, then the backup codes: it is on once the app's first code was right. */
export function SwitchOnSecondFactor({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [step, setStep] = useState<Step>({ at: "password" });
  const changed = useAccountChanged();
  function close() {
    setStep({ at: "password" });
    onClose();
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={titles()[step.at]} description={abouts()[step.at]}>
      {step.at === "password" && (
        <AskPassword
          act={words.goOn}
          onClose={close}
          onSend={beginSecondFactor}
          onDone={(begun) => setStep({ at: "scan", begun })}
        />
      )}
      {step.at === "scan" && (
        <Scan
          uri={step.begun.totpURI}
          onClose={close}
          onDone={() => {
            changed(words.switchedOn);
            setStep({ at: "codes", codes: step.begun.backupCodes });
          }}
        />
      )}
      {step.at === "codes" && <BackupCodes codes={step.codes} onKept={close} />}
    </Dialog>
  );
}

const titles = () => ({ password: words.secondFactor, scan: words.scan, codes: words.keepBackup });
const abouts = () => ({
  password: words.secondFactorWhy,
  scan: words.scanAbout,
  codes: words.keepBackupAbout,
});

function Scan({ uri, onClose, onDone }: { uri: string; onClose: () => void; onDone: () => void }) {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <QrCode text={uri} label={words.qrCode} />
        <div className="grid min-w-40 grow basis-0 justify-items-start gap-2">
          <p className="text-sm text-muted">{words.cannotScan}</p>
          <code className="font-mono text-sm">{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
          <CopyButton text={secret} />
        </div>
      </div>
      <Form onSend={({ code = "" }) => proveSecondFactor(code)} onDone={onDone}>
        {({ errors, isSending }) => (
          <>
            <CodeField label={words.thenCode} error={errors.code} />
            <Actions>
              <Button onClick={onClose}>{ui.cancel}</Button>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.switchOn}
              </Button>
            </Actions>
          </>
        )}
      </Form>
    </div>
  );
}
