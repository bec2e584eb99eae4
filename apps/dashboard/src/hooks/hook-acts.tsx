import type { Hook, TestHookReply } from "@nebulahex/sdk";
import { useMutation } from "@tanstack/react-query";
import { KeyRound, MoreHorizontal, Pencil, RotateCcw, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { milliseconds } from "../language/format.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { wordsOf } from "../ui/form.tsx";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu.tsx";
import { Note } from "../ui/note.tsx";
import { Skeleton } from "../ui/states.tsx";
import { useApi } from "../workspaces/me.tsx";
import { DeleteHook } from "./delete-hook.tsx";
import { EditHook } from "./edit-hook.tsx";
import { ReplayHook } from "./replay-hook.tsx";
import { RotateSecret } from "./rotate-secret.tsx";
import { words } from "./texts.ts";

type Act = "test" | "edit" | "rotate" | "replay" | "delete";

/** What can be done with a hook. */
export function HookActs({ hook }: { hook: Hook }) {
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const api = useApi();
  const testing = useMutation({ mutationFn: () => api.hooks.test({ hookId: hook.id }) });
  const test = () => {
    setOpen("test");
    testing.mutate();
  };
  return (
    <>
      <Button icon={<Send size={16} />} onClick={test}>
        {words.test}
      </Button>
      <Menu trigger={<IconButton label={words.acts} icon={<MoreHorizontal size={16} />} />}>
        <MenuItem icon={<Pencil size={16} />} onSelect={() => setOpen("edit")}>
          {words.edit}
        </MenuItem>
        <MenuItem icon={<KeyRound size={16} />} onSelect={() => setOpen("rotate")}>
          {words.rotate}
        </MenuItem>
        <MenuItem icon={<RotateCcw size={16} />} onSelect={() => setOpen("replay")}>
          {words.replay}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 size={16} />} isDangerous onSelect={() => setOpen("delete")}>
          {words.delete}
        </MenuItem>
      </Menu>
      <Dialog isOpen={open === "test"} onClose={close} title={words.test}>
        {testing.isPending && <Skeleton rows={1} />}
        {testing.isError && <Note tone="bad">{wordsOf(testing.error)}</Note>}
        {testing.data !== undefined && <TestResult result={testing.data} />}
      </Dialog>
      <EditHook hook={hook} isOpen={open === "edit"} onClose={close} />
      <RotateSecret hook={hook} isOpen={open === "rotate"} onClose={close} />
      <ReplayHook hook={hook} isOpen={open === "replay"} onClose={close} />
      <DeleteHook hook={hook} isOpen={open === "delete"} onClose={close} />
    </>
  );
}

function TestResult({ result: { ok, durationMs, detail } }: { result: TestHookReply }) {
  return (
    <Note tone={ok ? "good" : "bad"}>
      {ok ? words.testOk(milliseconds(durationMs)) : words.testFailed(detail)}
    </Note>
  );
}
