import { optionsOf } from "./options.ts";
import type { WindowModule } from "./shell.ts";
import { start, type Widget } from "./start.ts";

/** The release of the window that belongs to this launcher; the build writes it. */
declare const RELEASE: string;
declare global {
  interface Window {
    NebulaHex?: Widget;
  }
}
/** What a page asked before the widget was there: `["on", "message", tell]`. */
type Call = [method: keyof Widget, ...given: never[]];

const tag = document.currentScript;
const earlier: Widget | readonly Call[] | undefined = window.NebulaHex;

/** The tag twice on a page is one widget. */
if (tag instanceof HTMLScriptElement && (earlier === undefined || Array.isArray(earlier))) {
  const options = optionsOf(tag);
  const begin = () => {
    const widget = start(
      options,
      () => import(`${options.host}/widget/${RELEASE}/window.js`) as Promise<WindowModule>,
      () => delete window.NebulaHex,
    );
    for (const [method, ...given] of (earlier ?? []) as Call[])
      (widget[method] as (...all: never[]) => void)(...given);
    return widget;
  };
  window.NebulaHex = begin();
}

export type { Widget };
