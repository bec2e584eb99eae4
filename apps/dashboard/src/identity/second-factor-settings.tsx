import { useState } from "react";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Section } from "../ui/page.tsx";
import { AskPassword } from "./ask-password.tsx";
import { type Account, dropSecondFactor, newBackupCodes } from "./auth.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { Row } from "./row.tsx";
import { SwitchOnSecondFactor } from "./switch-on-second-factor.tsx";
import { words } from "./texts.ts";
import { useAccountChanged } from "./use-account.ts";

type Open = "on" | "off" | "codes" | null;

export function SecondFactorSettings({ account }: { account: Account }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const isOn = account.hasSecondFactor;
  return (
    <Section title={words.secondFactor} about={words.secondFactorWhy}>
      <Row
        actions={
          isOn ? (
            <>
              <Button onClick={() => setOpen("codes")}>{words.newBackup}</Button>
              <Button onClick={() => setOpen("off")}>{words.switchOff}</Button>
            </>
          ) : (
            account.hasPassword && <Button onClick={() => setOpen("on")}>{words.switchOn}</Button>
          )
        }
      >
        <Badge tone={isOn ? "good" : "plain"}>{words.secondFactorIs(isOn)}</Badge>
      </Row>
      <SwitchOnSecondFactor isOpen={open === "on"} onClose={close} />
      <SwitchOff isOpen={open === "off"} onClose={close} />
      <NewCodes isOpen={open === "codes"} onClose={close} />
    </Section>
  );
}

type DialogProps = { isOpen: boolean; onClose: () => void };

function SwitchOff({ isOpen, onClose }: DialogProps) {
  const changed = useAccountChanged();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.switchOff} description={words.switchOffAsk}>
      <AskPassword
        act={words.switchOff}
        isDangerous
        onClose={onClose}
        onSend={dropSecondFactor}
        onDone={() => {
          changed(words.switchedOff);
          onClose();
        }}
      />
    </Dialog>
  );
}

function NewCodes({ isOpen, onClose }: DialogProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  function close() {
    setCodes(null);
    onClose();
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={codes === null ? words.newBackup : words.keepBackup}
      description={codes === null ? words.newBackupAbout : words.keepBackupAbout}
    >
      {codes === null ? (
        <AskPassword
          act={words.makeThem}
          onClose={close}
          onSend={newBackupCodes}
          onDone={({ backupCodes }) => setCodes(backupCodes)}
        />
      ) : (
        <BackupCodes codes={codes} onKept={close} />
      )}
    </Dialog>
  );
}
