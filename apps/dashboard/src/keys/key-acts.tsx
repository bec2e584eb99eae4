import type { Key } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { Ban, MoreHorizontal, Pencil } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { stateOf } from "./key-state.tsx";
import { keysKey } from "./queries.ts";
import { RevokeKey } from "./revoke-key.tsx";
import { words } from "./texts.ts";

/** Renames a key, or revokes it. */
export function KeyActs({ of }: { of: Key }) {
  const [open, setOpen] = useState<"rename" | "revoke" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        trigger={<IconButton label={words.acts(of.name)} icon={<MoreHorizontal size={16} />} size="small" />}
      >
        <MenuItem icon={<Pencil size={16} />} onSelect={() => setOpen("rename")}>
          {words.rename}
        </MenuItem>
        {stateOf(of) !== "revoked" && (
          <MenuItem icon={<Ban size={16} />} isDangerous onSelect={() => setOpen("revoke")}>
            {words.revoke}
          </MenuItem>
        )}
      </Menu>
      <RenameKey of={of} isOpen={open === "rename"} onClose={close} />
      <RevokeKey of={of} isOpen={open === "revoke"} onClose={close} />
    </>
  );
}

function RenameKey({ of, isOpen, onClose }: { of: Key; isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.rename}>
      <Form
        onSend={({ name = "" }) => api.keys.rename({ keyId: of.id, name })}
        onDone={() => {
          void queries.invalidateQueries({ queryKey: keysKey(workspaceId) });
          say(words.renamed);
          onClose();
        }}
      >
        {({ errors, isSending }) => (
          <>
            <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
              <Input defaultValue={of.name} autoComplete="off" />
            </Field>
            <FormActions act={words.rename} isSending={isSending} onCancel={onClose} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
