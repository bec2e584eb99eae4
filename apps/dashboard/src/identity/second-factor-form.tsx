import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { giveSecondFactor } from "./auth.ts";
import { Checkbox } from "./checkbox.tsx";
import { CodeField } from "./code-field.tsx";
import { linkClass } from "./outside.tsx";
import { words } from "./texts.ts";

/** The second half of a sign-in: the app's code or a backup code. */
export function SecondFactorForm({ onDone }: { onDone: () => void }) {
  const [isBackup, setBackup] = useState(false);
  return (
    <div className="grid gap-4">
      <p className="text-muted">{isBackup ? words.backupAbout : words.secondFactorAbout}</p>
      <Form
        key={String(isBackup)}
        onSend={({ code = "", trustDevice }) =>
          giveSecondFactor({ code, isBackup, trustDevice: trustDevice === "on" })
        }
        onDone={onDone}
      >
        {({ errors, isSending }) => (
          <>
            {isBackup ? (
              <Field label={words.backupCode} name="code" error={errors.code}>
                <Input autoComplete="off" spellCheck={false} autoCapitalize="none" autoFocus required />
              </Field>
            ) : (
              <CodeField label={words.code} error={errors.code} />
            )}
            <Checkbox name="trustDevice" label={words.trust} />
            <Button type="submit" tone="primary" isBusy={isSending} className="h-9">
              {words.goOn}
            </Button>
          </>
        )}
      </Form>
      <button type="button" onClick={() => setBackup(!isBackup)} className={linkClass}>
        {isBackup ? words.useApp : words.useBackup}
      </button>
      {isBackup && <p className="text-sm text-muted">{words.lostBoth}</p>}
    </div>
  );
}
