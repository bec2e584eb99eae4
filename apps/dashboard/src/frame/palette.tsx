import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { Keys } from "./shortcut-sheet.tsx";
import { type Shortcut, shortcutsNow } from "./shortcuts.ts";
import { words } from "./texts.ts";

type Entry = { id: string; label: string; keys?: string; run: () => void };

/** One field for everything: what can be pressed here, and conversations by what was said in them. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[#0008]" />
        <Dialog.Popup
          aria-label={words.search}
          className="fixed start-1/2 top-[12vh] z-50 w-[calc(100%-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-md border border-line bg-raised shadow-float rtl:translate-x-1/2"
        >
          <Search onDone={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Search({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const [acts] = useState(shortcutsNow);
  const entries = [...matching(acts, typed), ...useConversations(typed)];
  const at = Math.min(chosen, entries.length - 1);

  function take(entry: Entry | undefined) {
    if (entry === undefined) return;
    onDone();
    entry.run();
  }
  function press(event: KeyboardEvent) {
    if (event.key === "ArrowDown") setChosen((at + 1) % entries.length);
    else if (event.key === "ArrowUp") setChosen((at - 1 + entries.length) % entries.length);
    else if (event.key === "Enter") take(entries[at]);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: a dialog that was asked for begins in its only field.
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-entries"
        aria-activedescendant={entries[at] && `palette-${at}`}
        aria-label={words.search}
        placeholder={words.searchHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
        className="w-full border-b border-line bg-transparent px-4 py-3 text-lg outline-none"
      />
      <div
        id="palette-entries"
        role="listbox"
        aria-label={words.search}
        className="max-h-[50vh] overflow-y-auto p-1"
      >
        {entries.map((entry, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
          <div
            key={entry.id}
            id={`palette-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => take(entry)}
            className="flex cursor-default items-center justify-between gap-3 rounded-sm px-3 py-2 hover:bg-hover aria-selected:bg-hover"
          >
            <span className="truncate">{entry.label}</span>
            {entry.keys !== undefined && (
              <span className="shrink-0">
                <Keys keys={entry.keys} />
              </span>
            )}
          </div>
        ))}
        {entries.length === 0 && <p className="px-3 py-6 text-center text-muted">{words.nothingFound}</p>}
      </div>
    </>
  );
}

function matching(acts: readonly Shortcut[], typed: string): Entry[] {
  const asked = typed.trim().toLowerCase().split(/\s+/);
  return acts
    .filter(({ label }) => asked.every((word) => label.toLowerCase().includes(word)))
    .map(({ keys, label, run }) => ({ id: keys, label, keys, run }));
}

function useConversations(typed: string): Entry[] {
  const q = useDeferredValue(typed.trim());
  const api = useApi();
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const mayRead = useMay("conversations:read");
  const { data } = useQuery({
    queryKey: [workspaceId, "conversations", "palette", q],
    queryFn: async ({ signal }) => await api.conversations.list({ q, limit: 8 }, { signal }),
    enabled: mayRead && q.length >= 3,
  });
  return (data?.conversations ?? []).map(({ id, lastMessage }) => ({
    id,
    label: lastMessage?.text ?? id,
    run: () =>
      void navigate({
        to: "/w/$workspaceId/inbox/$conversationId",
        params: { workspaceId, conversationId: id },
      }),
  }));
}
