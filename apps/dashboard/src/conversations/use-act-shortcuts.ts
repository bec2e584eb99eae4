import type { Conversation } from "@nebulahex/sdk";
import { useShortcuts } from "../frame/shortcuts.ts";
import { useMay, useMe } from "../workspaces/me.tsx";
import type { Acts } from "./acts.ts";
import { openComposer } from "./composer-mode.ts";
import { words } from "./texts.ts";

/** The keys of an open thread. */
export function useActShortcuts(thread: Conversation, acts: Acts, toggleAbout: () => void): void {
  const mayWrite = useMay("conversations:write");
  const { member } = useMe();
  const keys = (keysOf: string, label: string, run: () => void) => ({
    keys: keysOf,
    label,
    group: words.inThread,
    run,
  });
  const isMine = thread.assignee?.memberId === member.id;
  const writing = [
    keys("c", words.claim, () => !isMine && void acts.claim()),
    keys("r", words.reply, () => openComposer("reply")),
    keys("n", words.writeNote, () => openComposer("note")),
    keys("e", words.resolve, () => thread.status !== "resolved" && void acts.resolve()),
  ];
  useShortcuts([...(mayWrite ? writing : []), keys("i", words.toggleAbout, toggleAbout)]);
}
