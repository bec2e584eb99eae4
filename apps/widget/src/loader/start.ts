import { forgetAll, readKept } from "./kept.ts";
import { drawLauncher } from "./launcher.ts";
import { directionOf, localeOf } from "./locale.ts";
import { type Appearance, fetchLooks } from "./looks.ts";
import type { Identity, Options } from "./options.ts";
import type { EventName, Pane, Shell, WidgetEvents, WindowModule } from "./shell.ts";
import { styles } from "./styles.ts";

/** The widget of a page, as its scripts may handle it. */
export type Widget = {
  open(): void;
  close(): void;
  /** Hears of an event; the answer stops it. */
  on<Name extends EventName>(name: Name, hear: (detail: WidgetEvents[Name]) => void): () => void;
  /** Says who the visitor is, signed by the company's server; `null` when they sign out. */
  identify(identity: Identity | null): void;
  setLocale(locale: string): void;
  /** Shows other looks than the bot's, as the dashboard does while somebody chooses them. */
  setAppearance(appearance: Partial<Appearance>): void;
  /** Takes the widget from the page and forgets all that it kept. */
  shutdown(): void;
};

/** The colour that the styles are made for. */
const ownColour = "#7c3aed";

type Hear = (detail: never) => void;

/** Draws the launcher. The window is fetched when it is first opened, or at leisure where the visitor was in a thread. */
export function start(
  options: Options,
  load: () => Promise<WindowModule>,
  forget: () => void = () => undefined,
): Widget {
  const host = document.createElement("nebula-hex");
  const root = host.attachShadow({ mode: "open" });
  const place = document.createElement("div");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const listeners = new Set<[EventName, Hear]>();
  const isPage = options.mode === "page";
  let locale = localeOf(options.locale);
  let identity = options.identity ?? null;
  let looks: Partial<Appearance> = {};
  let isOpen = false;
  let isOver = false;
  let unread = 0;
  let pane: Pane | null = null;
  let loading: Promise<Pane | null> | null = null;

  const launcher = drawLauncher(() => (isOpen ? close() : open()));

  function draw() {
    const { theme = looks.theme ?? "auto", position = looks.position ?? "end" } = options;
    place.className = `all ${theme} ${position} ${isPage ? "page" : "bubble"} ${isOpen ? "open" : ""} ${looks.color && looks.color !== ownColour ? "own" : ""}`;
    place.dir = directionOf(locale);
    place.lang = locale;
    launcher.show({ isOpen, unread, text: looks.launcherText ?? null });
  }

  function emit<Name extends EventName>(name: Name, detail: WidgetEvents[Name]) {
    for (const [wanted, hear] of listeners) if (wanted === name) hear(detail as never);
  }

  function setAppearance(given: Partial<Appearance>) {
    looks = { ...looks, ...given };
    place.style.setProperty("--c", looks.color ?? ownColour);
    place.style.setProperty("--corner", `${looks.corner ?? 12}px`);
    draw();
    pane?.refresh?.();
  }

  const shell: Shell = {
    options,
    looks: () => looks,
    place,
    root,
    emit,
    close,
    showUnread(count) {
      if (count === unread) return;
      unread = count;
      draw();
      emit("unread", { count });
    },
  };

  /** The window's code, fetched once; after a failure, anew. */
  function fetchPane(): Promise<Pane | null> {
    loading ??= load().then(
      ({ openPane }) => {
        if (isOver) return null;
        pane = openPane(shell);
        // Whose thread it is comes first: what a tab kept of a customer is forgotten where nobody says who they are.
        pane.identify(identity);
        pane.setLocale(locale);
        return pane;
      },
      () => {
        loading = null;
        return null;
      },
    );
    return loading;
  }

  function open() {
    if (isOpen || isOver) return;
    isOpen = true;
    draw();
    emit("open", undefined);
    void fetchPane().then((ready) => {
      if (ready === null) close();
      else if (isOpen) ready.show();
    });
  }

  function close() {
    if (!isOpen || isPage) return;
    isOpen = false;
    draw();
    pane?.hide();
    launcher.focus();
    emit("close", undefined);
  }

  function shutdown() {
    isOver = true;
    pane?.end();
    host.remove();
    listeners.clear();
    forgetAll();
    forget();
  }

  place.append(launcher.element);
  launcher.element.hidden = true;
  root.append(place);
  document.documentElement.append(host);
  draw();
  void fetchLooks(options.host, options.bot).then((met) => {
    if (isOver || met === null) return;
    launcher.element.hidden = isPage;
    setAppearance(met.appearance ?? {});
  });
  if (isPage) open();
  else if (readKept(options.bot) !== null) whenIdle(() => void (isOver || fetchPane()));

  return {
    open,
    close,
    on(name, hear) {
      const entry: [EventName, Hear] = [name, hear];
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    identify(given) {
      identity = given;
      pane?.identify(given);
    },
    setLocale(given) {
      locale = given;
      draw();
      pane?.setLocale(given);
    },
    setAppearance,
    shutdown,
  };
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work);
  else setTimeout(work, 200);
}
