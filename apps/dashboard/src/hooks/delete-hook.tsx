import type { Hook } from "@nebulahex/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Confirm } from "../ui/confirm.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { hostOf } from "./hook-state.tsx";
import { hooksKey } from "./queries.ts";
import { words } from "./texts.ts";

/** Ends a subscription. */
export function DeleteHook({ hook, isOpen, onClose }: { hook: Hook; isOpen: boolean; onClose: () => void }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Confirm
      isOpen={isOpen}
      onClose={onClose}
      title={words.deleteTitle}
      act={words.delete}
      name={hostOf(hook)}
      onConfirm={async () => {
        await api.hooks.delete({ hookId: hook.id });
        await navigate({ to: "/w/$workspaceId/settings/hooks", params: { workspaceId } });
        await queries.invalidateQueries({ queryKey: hooksKey(workspaceId), exact: true });
        say(words.deleted);
      }}
    >
      <p>{words.deleteAbout(hook.event, hostOf(hook))}</p>
    </Confirm>
  );
}
