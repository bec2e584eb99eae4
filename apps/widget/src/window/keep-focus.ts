const reachable =
  "a[href],button:not([disabled]),textarea:not([disabled]),input,select,summary,[tabindex='0']";

/** While the window covers the page, Tab goes round within it. */
export function keepFocus(box: HTMLElement, isNeeded: () => boolean): () => void {
  function turn(event: KeyboardEvent) {
    if (event.key !== "Tab" || !isNeeded()) return;
    const all = [...box.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.checkVisibility());
    const { activeElement } = box.getRootNode() as ShadowRoot;
    const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (activeElement !== from && all.includes(activeElement as HTMLElement)) return;
    event.preventDefault();
    to?.focus();
  }
  box.addEventListener("keydown", turn);
  return () => box.removeEventListener("keydown", turn);
}
