import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { Loaded } from "../ui/states.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteMember } from "./invite-member.tsx";
import { MemberTable } from "./member-table.tsx";
import { membersQuery } from "./queries.ts";
import { RoleTable } from "./role-table.tsx";
import { words } from "./texts.ts";

/** Who is in the team, who is invited, and what each role may do. */
export function MembersPage() {
  const [isInviting, setInviting] = useState(false);
  const mayManage = useMay("members:manage");
  const query = useQuery(membersQuery(useWorkspaceId()));
  const invite = (
    <Button tone="primary" icon={<UserPlus size={16} />} onClick={() => setInviting(true)}>
      {words.invite}
    </Button>
  );
  return (
    <Page title={words.members} about={words.membersAbout} {...(mayManage && { actions: invite })}>
      <div className="mb-8">
        <Loaded query={query}>{(members) => <MemberTable members={members} />}</Loaded>
      </div>
      {mayManage && <Invitations />}
      <RoleTable />
      {mayManage && <InviteMember isOpen={isInviting} onClose={() => setInviting(false)} />}
    </Page>
  );
}
