import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { words as ui } from "../ui/texts.ts";
import { useApi } from "./me.tsx";
import { words } from "./texts.ts";
import { useSaved } from "./workspace-settings.tsx";

/** After how many days conversations are erased; asks before it erases more than until now. */
export function RetentionSettings({ days, mayChange }: { days: number | null; mayChange: boolean }) {
  const api = useApi();
  const saved = useSaved();
  const [asked, setAsked] = useState<number | null>(null);
  const save = async (retentionDays: number | null) => saved(await api.workspace.update({ retentionDays }));
  return (
    <Section title={words.retention} about={words.retentionAbout}>
      <Form
        onSend={async ({ retentionDays: typed = "" }) => {
          const wanted = typed === "" ? null : Number(typed);
          const erasesMore = wanted !== null && wanted >= 1 && (days === null || wanted < days);
          if (erasesMore) setAsked(wanted);
          else await save(wanted);
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field
              label={words.retentionDays}
              name="retentionDays"
              hint={words.retentionHint}
              error={errors.retentionDays}
            >
              <Input
                type="number"
                min={1}
                max={3650}
                inputMode="numeric"
                defaultValue={days ?? ""}
                readOnly={!mayChange}
                className="max-w-32"
              />
            </Field>
            {mayChange && (
              <div>
                <Button type="submit" tone="primary" isBusy={isSending}>
                  {ui.save}
                </Button>
              </div>
            )}
          </>
        )}
      </Form>
      <Confirm
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={words.retentionTitle(asked ?? 0)}
        act={words.retentionAct}
        onConfirm={() => save(asked)}
      >
        <p>{words.retentionWarning}</p>
      </Confirm>
    </Section>
  );
}
