import type { Hook } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { words as ui } from "../ui/texts.ts";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { TargetFields } from "./new-hook.tsx";
import { hookQuery, hooksKey } from "./queries.ts";
import { words } from "./texts.ts";

/** Sends a hook elsewhere, or gives it another note. */
export function EditHook({ hook, isOpen, onClose }: { hook: Hook; isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.edit}>
      <Form
        onSend={({ targetUrl = "", description = "" }) =>
          api.hooks.change({
            hookId: hook.id,
            targetUrl,
            description: description.trim() === "" ? null : description,
          })
        }
        onDone={(changed) => {
          queries.setQueryData(hookQuery(workspaceId, hook.id).queryKey, changed);
          void queries.invalidateQueries({ queryKey: hooksKey(workspaceId), exact: true });
          say(ui.saved);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <TargetFields errors={errors} targetUrl={hook.targetUrl} description={hook.description} />
            <FormActions act={ui.save} isSending={isSending} onCancel={onClose} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
