import { hexagon, star } from "./mark.ts";
import { svg } from "./svg.ts";

export type Launcher = {
  readonly element: HTMLElement;
  show(state: { isOpen: boolean; unread: number; word: string }): void;
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
  button.append(
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
    show({ isOpen, unread, word }) {
      button.setAttribute("aria-expanded", String(isOpen));
      button.setAttribute("aria-label", unread > 0 ? `${word} (${unread})` : word);
      badge.textContent = unread > 9 ? "9+" : String(unread);
      badge.hidden = unread === 0 || isOpen;
    },
    focus: () => button.focus(),
  };
}
