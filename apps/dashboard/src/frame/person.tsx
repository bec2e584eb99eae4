import { Menu as Base } from "@base-ui/react/menu";
import { useNavigate } from "@tanstack/react-router";
import { Keyboard, LogOut, UserRound } from "lucide-react";
import { useSignOut } from "../identity/use-sign-out.ts";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu.tsx";
import { useMe, useWorkspaceId } from "../workspaces/me.tsx";
import { Initials } from "./initials.tsx";
import { words } from "./texts.ts";

/** Who is signed in, and what they may do with that. */
export function Person({ onShortcuts }: { onShortcuts: () => void }) {
  const { member } = useMe();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const leaving = useSignOut();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={member.name}
          title={member.name}
          className="rounded-md p-1 hover:bg-hover"
        >
          <Initials name={member.name} />
        </button>
      }
    >
      <Base.Group>
        <Base.GroupLabel className="px-2 py-1.5">
          <span className="block font-medium">{member.name}</span>
          <span className="block text-sm text-muted">{member.email}</span>
        </Base.GroupLabel>
      </Base.Group>
      <MenuSeparator />
      <MenuItem
        icon={<UserRound size={16} />}
        onSelect={() => void navigate({ to: "/w/$workspaceId/settings/account", params: { workspaceId } })}
      >
        {words.account}
      </MenuItem>
      <MenuItem icon={<Keyboard size={16} />} onSelect={onShortcuts}>
        {words.shortcuts}
      </MenuItem>
      <MenuItem icon={<LogOut size={16} />} onSelect={() => leaving.mutate()}>
        {words.signOut}
      </MenuItem>
    </Menu>
  );
}
