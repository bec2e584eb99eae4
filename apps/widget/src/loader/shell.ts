import type { Appearance } from "./looks.ts";
import type { Identity, Options } from "./options.ts";

/** What a page can hear of. */
export type WidgetEvents = {
  ready: { conversationId: string };
  open: undefined;
  close: undefined;
  message: { id: string; author: "visitor" | "bot" | "team"; text: string };
  unread: { count: number };
};
export type EventName = keyof WidgetEvents;

/** What the launcher lends the window. Of other releases too: it only grows. */
export type Shell = {
  readonly options: Options;
  /** How the bot looks, as far as it is known. */
  looks(): Partial<Appearance>;
  /** The element in the shadow root that the window draws in. */
  readonly place: HTMLElement;
  readonly root: ShadowRoot;
  emit<Name extends EventName>(name: Name, detail: WidgetEvents[Name]): void;
  /** The visitor closes the window. */
  close(): void;
  showUnread(count: number): void;
};

/** What the window answers to. Of other releases too: it only grows. */
export type Pane = {
  show(): void;
  hide(): void;
  identify(identity: Identity | null): void;
  setLocale(locale: string): void;
  /** The looks have changed. */
  refresh?(): void;
  /** Ends it: nothing runs on, nothing is kept. */
  end(): void;
};

export type WindowModule = { openPane(shell: Shell): Pane };
