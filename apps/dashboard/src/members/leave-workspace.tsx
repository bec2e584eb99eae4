import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Confirm } from "../ui/confirm.tsx";
import { useApi, useMe } from "../workspaces/me.tsx";
import { words } from "./texts.ts";

/** Ends one's own membership. */
export function LeaveWorkspace({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const { workspace } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Confirm
      isOpen={isOpen}
      onClose={onClose}
      title={words.leaveTitle(workspace.name)}
      act={words.leave}
      name={workspace.name}
      onConfirm={async () => {
        await api.workspace.leave();
        await navigate({ to: "/workspaces" });
        queries.clear();
      }}
    >
      <p>{words.leaveAbout}</p>
    </Confirm>
  );
}
