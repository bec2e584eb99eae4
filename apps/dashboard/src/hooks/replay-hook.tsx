import type { Hook } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { localMoment } from "../language/format.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Tick, Ticks } from "../ui/tick.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { hookQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** Sends the deliveries of a time range once more; the page shows how far it is. */
export function ReplayHook({ hook, isOpen, onClose }: { hook: Hook; isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.replay} description={words.replayAbout}>
      <Range hook={hook} onClose={onClose} />
    </Dialog>
  );
}

function Range({ hook, onClose }: { hook: Hook; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const [which, setWhich] = useState<"failed" | "all">("failed");
  const [now] = useState(() => Date.now());
  const begin = hook.failingSince === null ? now - 86_400_000 : Date.parse(hook.failingSince);
  return (
    <Form
      onSend={({ from = "", to = "" }) =>
        api.hooks.replay({ hookId: hook.id, from: toIso(from), to: toIso(to), which })
      }
      onDone={(changed) => {
        queries.setQueryData(hookQuery(workspaceId, hook.id).queryKey, changed);
        onClose();
      }}
    >
      {({ errors, isSending }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={words.from} name="from" error={errors.from}>
              <Input type="datetime-local" defaultValue={localMoment(begin)} />
            </Field>
            <Field label={words.to} name="to" error={errors.to}>
              <Input type="datetime-local" defaultValue={localMoment(now + 60_000)} />
            </Field>
          </div>
          <Ticks label={words.which}>
            {(["failed", "all"] as const).map((each) => (
              <Tick
                key={each}
                kind="radio"
                name="which"
                value={each}
                isChosen={which === each}
                onChange={() => setWhich(each)}
                label={each === "failed" ? words.whichFailed : words.whichAll}
              />
            ))}
          </Ticks>
          <FormActions act={words.replayNow} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}

function toIso(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}
