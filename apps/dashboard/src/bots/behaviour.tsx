import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { useBot } from "./bot.ts";
import { botQuery } from "./queries.ts";
import { Synonyms } from "./synonyms.tsx";
import { words } from "./texts.ts";
import { Threshold } from "./threshold.tsx";

/** What a bot says, when it keeps silent, and when it hands over. */
export function Behaviour() {
  const workspaceId = useWorkspaceId();
  return (
    <>
      <Words />
      <Threshold />
      <Synonyms />
      <Section title={words.hours} about={words.hoursAbout}>
        <Link
          to="/w/$workspaceId/settings/workspace"
          params={{ workspaceId }}
          className="font-medium text-accent"
        >
          {words.hoursLink}
        </Link>
      </Section>
    </>
  );
}

const most = 10;

function Words() {
  const bot = useBot();
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const mayChange = useMay("bots:content");
  const [fallbacks, setFallbacks] = useState(String(bot.fallbacksBeforeHandover));
  const fields = [
    ["greeting", words.greeting, words.greetingHint],
    ["fallbackText", words.fallbackText, words.fallbackTextHint],
    ["handoverText", words.handoverText, words.handoverTextHint],
  ] as const;
  return (
    <Section title={words.words} about={words.wordsAbout}>
      <Form
        className="grid max-w-2xl gap-4"
        onSend={({ greeting, fallbackText, handoverText }) =>
          api.bots.update({
            botId: bot.id,
            greeting,
            fallbackText,
            handoverText,
            fallbacksBeforeHandover: Number(fallbacks),
          })
        }
        onDone={(changed) => {
          queries.setQueryData(botQuery(workspaceId, bot.id).queryKey, changed);
          say(ui.saved);
        }}
      >
        {({ errors, isSending }) => (
          <>
            {fields.map(([name, label, hint]) => (
              <Field key={name} label={label} name={name} hint={hint} error={errors[name]}>
                <TextArea rows={2} defaultValue={bot[name]} readOnly={!mayChange} />
              </Field>
            ))}
            <Field
              label={words.fallbacksBefore}
              name="fallbacksBeforeHandover"
              hint={words.fallbacksBeforeHint}
              error={errors.fallbacksBeforeHandover}
            >
              <Select
                className="max-w-44"
                isDisabled={!mayChange}
                value={fallbacks}
                onChange={setFallbacks}
                options={Array.from({ length: most }, (_, place) => ({
                  value: String(place + 1),
                  label: words.fallbackCount(place + 1),
                }))}
              />
            </Field>
            {mayChange && (
              <Actions>
                <Button type="submit" tone="primary" isBusy={isSending}>
                  {ui.save}
                </Button>
              </Actions>
            )}
          </>
        )}
      </Form>
    </Section>
  );
}
