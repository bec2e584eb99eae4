import { type Role, roles } from "@nebulahex/contract/permissions";
import type { Member } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MoreHorizontal, UserMinus } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../ui/button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Select } from "../ui/select.tsx";
import { Cell, Table } from "../ui/table.tsx";
import { Ago } from "../ui/time.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useMay, useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { LeaveWorkspace } from "./leave-workspace.tsx";
import { membersQuery } from "./queries.ts";
import { RemoveMember } from "./remove-member.tsx";
import { words } from "./texts.ts";

export function MemberTable({ members }: { members: readonly Member[] }) {
  const { member: me } = useMe();
  const mayManage = useMay("members:manage");
  const isOwner = useMay("workspace:own");
  return (
    <Table label={words.members} head={[words.name, words.email, words.role, words.joined, ""]}>
      {members.map((member) => {
        const mayChange = mayManage && (isOwner || member.role !== "owner");
        return (
          <tr key={member.id} className="hover:bg-hover">
            <Cell className="font-medium whitespace-nowrap">
              {member.name} {member.id === me.id && <span className="text-muted">({words.you})</span>}
            </Cell>
            <Cell className="text-muted">{member.email}</Cell>
            <Cell>{mayChange ? <RoleSelect of={member} /> : words[member.role]}</Cell>
            <Cell className="whitespace-nowrap">
              <Ago at={member.joinedAt} />
            </Cell>
            <Cell className="text-end">
              {(mayChange || member.id === me.id) && <MemberActs of={member} members={members} />}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

/** Shows the new role at once, and the former again where the server refuses. */
function RoleSelect({ of }: { of: Member }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const isOwner = useMay("workspace:own");
  const { queryKey } = membersQuery(workspaceId);
  const show = (role: Role) =>
    queries.setQueryData(queryKey, (all) =>
      all?.map((each) => (each.id === of.id ? { ...each, role } : each)),
    );
  const changing = useMutation({
    mutationFn: (role: Role) => api.members.changeRole({ memberId: of.id, role }),
    onMutate: (role) => void show(role),
    onSuccess: ({ name, role }) => say(words.roleChanged(name, words[role])),
    onError: (error) => {
      show(of.role);
      sayFailed(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [workspaceId] }),
  });
  const options = roles
    .filter((role) => isOwner || role !== "owner")
    .map((role) => ({ value: role, label: words[role] }));
  return (
    <div className="w-32">
      <Select
        label={words.roleOf(of.name)}
        value={of.role}
        onChange={(role) => role !== of.role && !changing.isPending && changing.mutate(role)}
        options={options}
      />
    </div>
  );
}

function MemberActs({ of, members }: { of: Member; members: readonly Member[] }) {
  const [isOpen, setOpen] = useState(false);
  const isMe = useMe().member.id === of.id;
  const close = () => setOpen(false);
  return (
    <>
      <Menu
        trigger={<IconButton label={words.acts(of.name)} icon={<MoreHorizontal size={16} />} size="small" />}
      >
        <MenuItem icon={<UserMinus size={16} />} isDangerous onSelect={() => setOpen(true)}>
          {isMe ? words.leave : words.remove}
        </MenuItem>
      </Menu>
      {isMe ? (
        <LeaveWorkspace isOpen={isOpen} onClose={close} />
      ) : (
        <RemoveMember of={of} members={members} isOpen={isOpen} onClose={close} />
      )}
    </>
  );
}
