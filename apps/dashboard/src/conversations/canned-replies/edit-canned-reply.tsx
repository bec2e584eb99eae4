import type { CannedReply } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, Input, TextArea } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { words as ui } from "../../ui/texts.ts";
import { say } from "../../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../../workspaces/me.tsx";
import { cannedRepliesQuery } from "../queries.ts";
import { words } from "./texts.ts";

/** Makes a canned reply, or changes one. */
export function EditCannedReply({
  edited,
  onClose,
}: {
  edited: CannedReply | "new" | null;
  onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const workspaceId = useWorkspaceId();
  const known = edited === "new" ? null : edited;

  async function save({ shortcut = "", text = "" }: Record<string, string>) {
    const settings = { shortcut: shortcut.trim().replace(/^\//, ""), text };
    if (known === null) await api.cannedReplies.create(settings);
    else await api.cannedReplies.update({ cannedReplyId: known.id, ...settings });
    await queries.invalidateQueries({ queryKey: cannedRepliesQuery(workspaceId).queryKey });
  }
  function done() {
    say(known === null ? words.made : words.saved);
    onClose();
  }
  return (
    <Dialog isOpen={edited !== null} onClose={onClose} title={known === null ? words.add : words.editTitle}>
      <Form onSend={save} onDone={done}>
        {({ errors, isSending }) => (
          <>
            <Field label={words.shortcut} name="shortcut" hint={words.shortcutHint} error={errors.shortcut}>
              <Input autoComplete="off" defaultValue={known?.shortcut} />
            </Field>
            <Field label={words.text} name="text" error={errors.text}>
              <TextArea rows={5} defaultValue={known?.text} />
            </Field>
            <FormActions act={ui.save} isSending={isSending} onCancel={onClose} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
