import type { Hook } from "@nebulahex/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../ui/button.tsx";
import { say, sayFailed } from "../ui/toast.tsx";
import { useApi, useWorkspaceId } from "../workspaces/me.tsx";
import { hooksKey } from "./queries.ts";
import { words } from "./texts.ts";

/** Tests the target, and sends what was held where it accepts. */
export function ResumeButton({ hook, size = "normal" }: { hook: Hook; size?: "small" | "normal" }) {
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const queries = useQueryClient();
  const resuming = useMutation({
    mutationFn: () => api.hooks.resume({ hookId: hook.id }),
    onSuccess: () => say(words.resumed),
    onError: sayFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: hooksKey(workspaceId) }),
  });
  return (
    <Button size={size} isBusy={resuming.isPending} onClick={() => resuming.mutate()}>
      {words.resume}
    </Button>
  );
}
