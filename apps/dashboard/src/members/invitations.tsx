import type { Invitation } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { dayOf } from "../language/format.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/page.tsx";
import { More, usePages } from "../ui/pages.tsx";
import { Loaded } from "../ui/states.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago, useNow } from "../ui/time.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { invitationsKey, useMemberNames } from "./queries.ts";
import { words } from "./texts.ts";

/** Invitations that nobody accepted yet; without any, nothing is drawn. */
export function Invitations() {
  const api = useApi();
  const query = usePages({
    queryKey: invitationsKey(useWorkspaceId()),
    read: (from, signal) => api.invitations.list({ ...from }, { signal }),
    rowsOf: ({ invitations }) => invitations,
  });
  return (
    <Loaded query={query} skeleton={<div />}>
      {(invitations) =>
        invitations.length > 0 && (
          <Section title={words.invitations} about={words.invitationsAbout}>
            <Table
              label={words.invitations}
              head={[words.email, words.role, words.invitedBy, words.until, ""]}
            >
              {invitations.map((invitation) => (
                <Row key={invitation.id} of={invitation} />
              ))}
            </Table>
            <More query={query} />
          </Section>
        )
      }
    </Loaded>
  );
}

function Row({ of: { id, email, role, invitedBy, createdAt, expiresAt } }: { of: Invitation }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const nameOf = useMemberNames();
  const isOver = Date.parse(expiresAt) < useNow();
  const revoking = useMutation({
    mutationFn: () => api.invitations.revoke({ invitationId: id }),
    onSuccess: () => say(words.invitationRevoked),
    onError: sayFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsKey(workspaceId) }),
  });
  return (
    <tr className="hover:bg-hover">
      <Cell>{email}</Cell>
      <Cell>{words[role]}</Cell>
      <Cell className="whitespace-nowrap">
        {nameOf(invitedBy) ?? words.formerMember} <Ago at={createdAt} className="text-muted" />
      </Cell>
      <Cell className="whitespace-nowrap">
        {isOver ? <Badge tone="warn">{words.expired}</Badge> : dayOf(expiresAt)}
      </Cell>
      <Cell className="text-end">
        <Button
          size="small"
          aria-label={words.revokeInvitationOf(email)}
          isBusy={revoking.isPending}
          onClick={() => revoking.mutate()}
        >
          {words.revokeInvitation}
        </Button>
      </Cell>
    </tr>
  );
}
