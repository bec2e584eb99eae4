import type { CreateHookReply, EventName } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Select } from "../ui/select.tsx";
import { ShownOnce } from "../ui/shown-once.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { events } from "./events.ts";
import { hooksKey } from "./queries.ts";

import { words } from "./texts.ts";
import { ReceiverSnippet } from "./verify.tsx";

type Props = { isOpen: boolean; onClose: () => void };

/** Subscribes an address to an event, then shows the signing secret, once, and how to verify with it. */
export function NewHook({ isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.newHook} size="wide" holdsOn>
      <Steps onClose={onClose} />
    </Dialog>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<CreateHookReply | null>(null);
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  if (made === null) return <Options onMade={setMade} onClose={onClose} />;
  const { hookId, event, signingSecret } = made;
  const goThere = () => {
    onClose();
    void navigate({ to: "/w/$workspaceId/settings/hooks/$hookId", params: { workspaceId, hookId } });
  };
  return (
    <ShownOnce label={words.secret} value={signingSecret ?? ""} onDone={goThere}>
      <ReceiverSnippet event={event} />
    </ShownOnce>
  );
}

function Options({ onMade, onClose }: { onMade: (made: CreateHookReply) => void; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [event, setEvent] = useState<EventName>("message.sent");
  return (
    <Form
      onSend={async ({ targetUrl = "", description = "" }) => {
        const made = await api.hooks.create({ event, targetUrl, ...(description !== "" && { description }) });
        void queries.invalidateQueries({ queryKey: hooksKey(workspaceId), exact: true });
        return made;
      }}
      onDone={onMade}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.event} name="event" hint={words[event]} error={errors.event}>
            <Select
              value={event}
              onChange={setEvent}
              options={events.map((name) => ({ value: name, label: name }))}
            />
          </Field>
          <TargetFields errors={errors} />
          <FormActions act={words.make} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}

/** Where it goes, and a note. */
export function TargetFields({
  errors,
  targetUrl,
  description,
}: {
  errors: Record<string, string>;
  targetUrl?: string;
  description?: string | null;
}) {
  return (
    <>
      <Field label={words.targetUrl} name="targetUrl" hint={words.targetUrlHint} error={errors.targetUrl}>
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          defaultValue={targetUrl}
        />
      </Field>
      <Field
        label={words.description}
        name="description"
        hint={words.descriptionHint}
        error={errors.description}
      >
        <Input autoComplete="off" defaultValue={description ?? ""} />
      </Field>
    </>
  );
}
