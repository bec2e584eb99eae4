import { useQuery, useQueryClient } from "@tanstack/react-query";
import { botsQuery } from "../bots/queries.ts";
import { Button } from "../ui/button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useApi, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { StepHead } from "./step-head.tsx";
import { words } from "./texts.ts";

export function NameStep({ onDone }: { onDone: (botId: string) => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const { workspace } = useMe();
  const queries = useQueryClient();
  const bots = useQuery(botsQuery(workspaceId)).data?.bots ?? [];
  return (
    <>
      <StepHead title={words.nameTitle}>{words.nameAbout}</StepHead>
      <Form
        onSend={({ name = "" }) => api.bots.create({ name })}
        onDone={({ id }) => {
          void queries.invalidateQueries({ queryKey: botsQuery(workspaceId).queryKey });
          onDone(id);
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.botName} name="name" error={errors.name}>
              <Input defaultValue={words.usualName(workspace.name)} autoComplete="off" />
            </Field>
            <Actions>
              <Button type="submit" tone="primary" isBusy={isSending}>
                {words.goOn}
              </Button>
            </Actions>
          </>
        )}
      </Form>
      {bots.length > 0 && (
        <section className="mt-8 grid gap-2">
          <h2 className="text-sm text-muted">{words.orGoOnWith}</h2>
          <div className="flex flex-wrap gap-2">
            {bots.slice(0, 5).map(({ id, name }) => (
              <Button key={id} onClick={() => onDone(id)}>
                {name}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
