import type { Hook } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Select } from "../ui/select.tsx";
import { ShownOnce } from "../ui/shown-once.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { hooksKey } from "./queries.ts";
import { words } from "./texts.ts";

const overlaps = ["0", "3600", "86400", "259200", "604800"] as const;
type Overlap = (typeof overlaps)[number];

type Props = { hook: Hook; isOpen: boolean; onClose: () => void };

/** Gives a hook another secret, shown once; the former one signs beside it for a while. */
export function RotateSecret({ hook, isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.rotate} description={words.rotateAbout} holdsOn>
      <Steps hook={hook} onClose={onClose} />
    </Dialog>
  );
}

function Steps({ hook, onClose }: Omit<Props, "isOpen">) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [overlap, setOverlap] = useState<Overlap>("86400");
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) return <ShownOnce label={words.newSecret} value={secret} onDone={onClose} />;
  return (
    <Form
      onSend={() => api.hooks.rotateSecret({ hookId: hook.id, overlapSeconds: Number(overlap) })}
      onDone={({ signingSecret = "" }) => {
        void queries.invalidateQueries({ queryKey: hooksKey(workspaceId) });
        setSecret(signingSecret);
      }}
    >
      {({ errors, isSending }) => (
        <>
          <Field label={words.overlap} name="overlapSeconds" error={errors.overlapSeconds}>
            <Select
              value={overlap}
              onChange={setOverlap}
              options={overlaps.map((value) => ({ value, label: words[`overlap${value}`] }))}
            />
          </Field>
          <FormActions act={words.rotate} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}
