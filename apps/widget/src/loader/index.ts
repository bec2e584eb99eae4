import type { Options } from "./options.ts";
import type { WindowModule } from "./shell.ts";
import { start as draw, type Widget } from "./start.ts";

/** The widget as a module: `start({ host: "https://chat.example", bot: "bot_…" })`. The window comes from the host. */
export function start(options: Options): Widget {
  return draw(options, () => import(`${options.host}/widget/latest/window.js`) as Promise<WindowModule>);
}

export type { Identity, Options } from "./options.ts";
export type { EventName, WidgetEvents } from "./shell.ts";
export type { Widget } from "./start.ts";
