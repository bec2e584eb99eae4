import type { CannedReply } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { cannedRepliesQuery } from "./queries.ts";
import { words } from "./texts.ts";

/** A slash at the begin of a word, and what is typed behind it, up to where the text ends. */
const asked = /(^|\s)\/([\p{L}\p{N}_-]*)$/u;

/** The texts that the team keeps, chosen by what is typed behind a slash. */
export function useCannedReplies(text: string, isWanted: boolean, write: (text: string) => void) {
  const workspaceId = useWorkspaceId();
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const word = isWanted ? asked.exec(text)?.[2]?.toLowerCase() : undefined;
  const { data = [], isPending } = useQuery({
    ...cannedRepliesQuery(workspaceId),
    enabled: word !== undefined,
  });
  const isOpen = word !== undefined && closedFor !== text && (!isPending || word === "");
  const found = word === undefined ? [] : matching(data, word);
  const chosen = Math.min(at, Math.max(0, found.length - 1));

  function take(reply: CannedReply | undefined) {
    if (reply === undefined) return;
    setAt(0);
    write(text.replace(asked, (_all, before: string) => `${before}${reply.text}`));
  }
  /** Whether the key was the list's. */
  function press(event: KeyboardEvent): boolean {
    if (!isOpen || found.length === 0) {
      if (isOpen && event.key === "Escape") {
        setClosedFor(text);
        return true;
      }
      return false;
    }
    if (event.key === "ArrowDown") setAt((chosen + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((chosen - 1 + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") take(found[chosen]);
    else if (event.key === "Escape") setClosedFor(text);
    else return false;
    event.preventDefault();
    return true;
  }
  return { isOpen, found, hasNone: !isPending && data.length === 0, at: chosen, press, take };
}

function matching(replies: readonly CannedReply[], word: string): CannedReply[] {
  const begins = replies.filter(({ shortcut }) => shortcut.toLowerCase().startsWith(word));
  const holds = replies.filter(
    (reply) => !begins.includes(reply) && word !== "" && reply.text.toLowerCase().includes(word),
  );
  return [...begins, ...holds].slice(0, 8);
}

type PickerProps = Pick<ReturnType<typeof useCannedReplies>, "found" | "hasNone" | "at" | "take">;

export function CannedPicker({ found, hasNone, at, take }: PickerProps) {
  return (
    <div className="absolute inset-x-3 bottom-full z-20 mb-1 overflow-hidden rounded-md border border-line bg-raised p-1 shadow-float">
      <div id="canned-replies" role="listbox" aria-label={words.cannedReplies}>
        {found.map((reply, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field below has the keys.
          <div
            key={reply.id}
            id={`canned-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(reply)}
            className="flex cursor-default items-baseline gap-2 rounded-sm px-2 py-1.5 hover:bg-hover aria-selected:bg-hover"
          >
            <span className="shrink-0 font-medium">/{reply.shortcut}</span>
            <span className="truncate text-sm text-muted">{reply.text}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="px-2 py-1.5 text-sm text-muted">
          {hasNone ? words.noCannedReplies : words.noCannedFits}
        </p>
      )}
    </div>
  );
}
