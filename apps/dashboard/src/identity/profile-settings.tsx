import { Button } from "../ui/button.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { type Account, changeName } from "./auth.ts";
import { words } from "./texts.ts";
import { useAccountChanged, useRenamed } from "./use-account.ts";

export function ProfileSettings({ account }: { account: Account }) {
  const changed = useAccountChanged();
  const renamed = useRenamed();
  return (
    <Section title={words.profile}>
      <Form
        className="flex flex-wrap items-start gap-3"
        onSend={async ({ name = "" }) => {
          await changeName(name.trim());
          return name.trim();
        }}
        onDone={(name) => {
          renamed(name);
          changed(words.saved);
        }}
      >
        {({ errors, isSending }) => (
          <>
            <div className="min-w-60 grow">
              <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
                <Input autoComplete="name" defaultValue={account.name} required />
              </Field>
            </div>
            <Button type="submit" isBusy={isSending} className="h-9 sm:mt-6">
              {words.save}
            </Button>
          </>
        )}
      </Form>
    </Section>
  );
}
