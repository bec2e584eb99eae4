import { useQueryClient } from "@tanstack/react-query";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { useBot } from "./bot.ts";
import { botQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Words that mean the same at this company, a group in each line. */
export function Synonyms() {
  const bot = useBot();
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const mayChange = useMay("bots:content");
  return (
    <Section title={words.synonyms} about={words.synonymsAbout}>
      <Form
        className="grid max-w-2xl gap-4"
        onSend={({ synonyms = "" }) => api.bots.update({ botId: bot.id, synonyms: groupsOf(synonyms) })}
        onDone={(changed) => {
          queries.setQueryData(botQuery(workspaceId, bot.id).queryKey, changed);
          say(ui.saved);
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field
              label={words.synonymGroups}
              name="synonyms"
              hint={words.synonymsHint}
              error={lineOf(errors)}
            >
              <TextArea
                rows={3}
                className="max-h-80"
                readOnly={!mayChange}
                placeholder={words.synonymsExample}
                defaultValue={bot.synonyms.map((group) => group.join(", ")).join("\n")}
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

function groupsOf(text: string): string[][] {
  return text
    .split("\n")
    .map((line) =>
      line
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    )
    .filter((group) => group.length > 0);
}

/** The first refusal, by the line it is in: `synonyms/2` is the third. */
function lineOf(errors: Record<string, string>): string | undefined {
  const [pointer, message] = Object.entries(errors).find(([name]) => name.startsWith("synonyms")) ?? [];
  if (pointer === undefined || message === undefined) return undefined;
  const place = Number(pointer.split("/")[1]);
  return Number.isNaN(place) ? message : words.inLine(place + 1, message);
}
