import { isAbove } from "@nebulahex/contract/permissions";
import type { Member } from "@nebulahex/sdk";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { membersQuery } from "../members/queries.ts";
import { Button } from "../ui/button.tsx";
import { Code } from "../ui/copy-button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field, Input } from "../ui/field.tsx";
import { Form, wordsOf } from "../ui/form.tsx";
import { FormActions } from "../ui/form-actions.tsx";
import { Note } from "../ui/note.tsx";
import { Select } from "../ui/select.tsx";
import { ShownOnce } from "../ui/shown-once.tsx";
import { Loaded } from "../ui/states.tsx";
import { usageQuery } from "../usage/queries.ts";
import { useApi, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { Access, type AccessChoice, scopesOf } from "./access.tsx";
import { Expiry, type ExpiryChoice, expiresAtOf } from "./expiry.tsx";
import { keysKey } from "./queries.ts";
import { words } from "./texts.ts";

type Props = { isOpen: boolean; onClose: () => void };

/** Makes a key, then shows its value, once. The value lives in the open dialog alone. */
export function NewKey({ isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.newKey} size="wide" holdsOn>
      <Steps onClose={onClose} />
    </Dialog>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Made | null>(null);
  const query = useQuery(membersQuery(useWorkspaceId()));
  if (made !== null) return <Reveal made={made} onClose={onClose} />;
  return (
    <Loaded query={query}>
      {(members) => <Options members={members} onMade={setMade} onClose={onClose} />}
    </Loaded>
  );
}

type Made = { keyId: string; value: string | null };

type OptionsProps = { members: readonly Member[]; onMade: (made: Made) => void; onClose: () => void };

function Options({ members, onMade, onClose }: OptionsProps) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const me = useMe().member;
  const [memberId, setMemberId] = useState(me.id);
  const [access, setAccess] = useState<AccessChoice>({ kind: "all", scopes: [] });
  const [expiry, setExpiry] = useState<ExpiryChoice>("never");
  const ceiling = useQuery(usageQuery(workspaceId)).data?.requestsPerMinute.ceiling ?? null;
  const bearers = members.filter(({ role }) => !isAbove(role, me.role));
  const bearer = bearers.find(({ id }) => id === memberId) ?? { name: me.name, role: me.role };

  async function make({ name = "", rateLimit = "", day = "" }: Record<string, string>): Promise<Made> {
    if (access.kind === "some" && scopesOf(access, bearer.role) === undefined)
      throw new Error(words.accessNone);
    const { keyId } = await api.keys.create({
      name,
      memberId,
      scopes: scopesOf(access, bearer.role),
      expiresAt: expiresAtOf(expiry, day),
      rateLimitPerMinute: rateLimit === "" ? undefined : Number(rateLimit),
    });
    void queries.invalidateQueries({ queryKey: keysKey(workspaceId) });
    const value = await api.keys.reveal({ keyId }).then(
      ({ key }) => key,
      () => null,
    );
    return { keyId, value };
  }

  return (
    <Form onSend={make} onDone={onMade} className="grid gap-5">
      {({ errors, isSending }) => (
        <>
          <Field label={words.name} name="name" hint={words.nameHint} error={errors.name}>
            <Input autoComplete="off" />
          </Field>
          {bearers.length > 1 && (
            <Field label={words.member} name="memberId" hint={words.memberHint} error={errors.memberId}>
              <Select
                value={memberId}
                onChange={setMemberId}
                options={bearers.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          )}
          <Access of={bearer} value={access} onChange={setAccess} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Expiry value={expiry} onChange={setExpiry} error={errors.expiresAt} />
            <Field
              label={words.rateLimit}
              name="rateLimit"
              hint={words.rateLimitHint(ceiling)}
              error={errors.rateLimitPerMinute}
            >
              <Input type="number" min={1} max={ceiling ?? 100_000} inputMode="numeric" />
            </Field>
          </div>
          <FormActions act={words.make} isSending={isSending} onCancel={onClose} />
        </>
      )}
    </Form>
  );
}

function Reveal({ made, onClose }: { made: Made; onClose: () => void }) {
  const api = useApi();
  const revealing = useMutation({ mutationFn: () => api.keys.reveal({ keyId: made.keyId }), gcTime: 0 });
  const value = made.value ?? revealing.data?.key;
  if (value !== undefined) {
    return (
      <ShownOnce label={words.madeTitle} value={value} onDone={onClose}>
        <div className="grid gap-1">
          <span className="text-sm font-medium">{words.firstCall}</span>
          <Code
            label={words.firstCall}
            text={`curl ${location.origin}/api/v1/auth/me \\\n  -H "Authorization: Bearer $NEBULAHEX_API_KEY"`}
          />
        </div>
      </ShownOnce>
    );
  }
  return (
    <div className="grid gap-4">
      <Note tone="bad">{revealing.isError ? wordsOf(revealing.error) : words.notShown}</Note>
      <Actions>
        <Button tone="primary" isBusy={revealing.isPending} onClick={() => revealing.mutate()}>
          {words.show}
        </Button>
      </Actions>
    </div>
  );
}
