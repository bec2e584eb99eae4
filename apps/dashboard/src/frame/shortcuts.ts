import { useEffect, useRef } from "react";

/** Keys as they are pressed, one after another: "c", "g i", "Mod+k" (⌘ on a Mac, Ctrl elsewhere). */
export type Shortcut = { keys: string; label: string; group: string; run: () => void };

const shown = new Set<{ current: readonly Shortcut[] }>();

/** Listens for keys while the component is shown; of two for the same keys the one shown last is meant. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    shown.add(latest);
    return () => void shown.delete(latest);
  }, []);
}

/** All that can be pressed now, for the sheet that `?` shows. */
export function shortcutsNow(): readonly Shortcut[] {
  return [...shown].flatMap((each) => each.current);
}

/** Begins to listen; the frame does it once. */
export function listenForShortcuts(): () => void {
  let first: string | null = null;
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  function press(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyOf(event);
    if (!key.startsWith("Mod+") && (isTyping(event.target) || isInDialog())) return;
    const pressed = first === null ? key : `${first} ${key}`;
    const found = shortcutsNow().findLast(({ keys }) => keys === pressed || keys === key);
    clearTimeout(forgetting);
    first = found === undefined ? key : null;
    forgetting = setTimeout(() => {
      first = null;
    }, 800);
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  }
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

function keyOf(event: KeyboardEvent): string {
  if (event.altKey) return `Alt+${event.key}`;
  return event.metaKey || event.ctrlKey ? `Mod+${event.key.toLowerCase()}` : event.key;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

function isInDialog(): boolean {
  return document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null;
}
