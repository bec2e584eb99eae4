import { Dialog } from "../ui/dialog.tsx";
import { shortcutsNow } from "./shortcuts.ts";
import { words } from "./texts.ts";

const isMac = navigator.platform.startsWith("Mac");

/** What can be pressed on this page, by group. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const groups = isOpen ? Object.entries(Object.groupBy(shortcutsNow(), ({ group }) => group)) : [];
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.shortcuts}>
      {groups.map(([group, shortcuts = []]) => (
        <section key={group} className="mb-4">
          <h3 className="mb-1 text-sm font-medium text-muted">{group}</h3>
          <dl className="grid gap-1">
            {shortcuts.map(({ keys, label }) => (
              <div key={keys} className="flex items-center justify-between gap-4">
                <dt>{label}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

/** Keys as they stand on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  return keys.split(" ").map((key, place) => (
    <kbd
      // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice.
      key={place}
      className="ms-1 rounded-sm border border-line bg-sunken px-1.5 font-sans text-xs text-muted"
    >
      {key.replace("Mod+", isMac ? "⌘" : "Ctrl ").replace(/\b([a-z])$/, (letter) => letter.toUpperCase())}
    </kbd>
  ));
}
