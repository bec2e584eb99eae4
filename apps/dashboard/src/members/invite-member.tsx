import { type Role, roles } from "@nebulahex/contract/permissions";
import type { CreateInvitationReply } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Select } from "../ui/select.tsx";
import { ShownOnce } from "../ui/shown-once.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { invitationsKey } from "./queries.ts";
import { words } from "./texts.ts";

/** Invites by mail; where none is set up, shows the link to pass on, once. */
export function InviteMember({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.inviteTitle}
      description={words.inviteAbout}
      holdsOn
    >
      <Steps onClose={onClose} />
    </Dialog>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const isOwner = useMay("workspace:own");
  const [role, setRole] = useState<Role>("agent");
  const [made, setMade] = useState<CreateInvitationReply | null>(null);

  function done(invitation: CreateInvitationReply) {
    void queries.invalidateQueries({ queryKey: invitationsKey(workspaceId) });
    if (invitation.link !== undefined) return setMade(invitation);
    say(words.invitationMailed(invitation.email));
    onClose();
  }
  if (made !== null) {
    return (
      <ShownOnce label={words.linkTitle} value={made.link ?? ""} onDone={onClose}>
        <p className="text-muted">{words.linkAbout(made.email)}</p>
      </ShownOnce>
    );
  }
  return (
    <Form onSend={({ email = "" }) => api.invitations.create({ email, role })} onDone={done}>
      {({ errors, isSending }) => (
        <>
          <Field label={words.email} name="email" error={errors.email}>
            <Input type="email" autoComplete="off" />
          </Field>
          <Field label={words.role} name="role" hint={words[`${role}About`]} error={errors.role}>
            <Select
              value={role}
              onChange={setRole}
              options={roles
                .filter((each) => isOwner || each !== "owner")
                .map((each) => ({ value: each, label: words[each] }))}
            />
          </Field>
          <FormActions act={words.sendInvitation} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}
