import { hexagon, star } from "./mark.ts";
import { svg } from "./svg.ts";

export type Launcher = {
  readonly element: HTMLElement;
  show(state: { isOpen: boolean; unread: number; text: string | null }): void;
  focus(): void;
};

/** The hexagon in the corner. */
export function drawLauncher(press: () => void): Launcher {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "launcher";
  button.setAttribute("aria-haspopup", "dialog");
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.className = "label-text";
  button.append(
    label,
    svg("0 0 24 24", [
      { class: "hex", d: hexagon },
      { class: "star", d: star },
      { class: "down", d: "m8.5 10.75 3.5 3.5 3.5-3.5" },
    ]),
    badge,
  );
  button.addEventListener("click", press);

  return {
    element: button,
    show({ isOpen, unread, text }) {
      button.setAttribute("aria-expanded", String(isOpen));
      button.setAttribute("aria-label", (text ?? "Chat") + (unread > 0 ? ` (${unread})` : ""));
      label.textContent = text;
      label.hidden = !text || isOpen;
      badge.textContent = unread > 9 ? "9+" : String(unread);
      badge.hidden = unread === 0 || isOpen;
    },
    focus: () => button.focus(),
  };
}
