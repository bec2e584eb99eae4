import { render } from "preact";
import { openChat } from "../chat/chat.ts";
import { type More, more } from "../chat/more.ts";
import { pauseMs } from "../chat/pause.ts";
import type { Pane, Shell } from "../loader/shell.ts";
import { fetchTexts, type Texts } from "../texts/texts.ts";
import { App } from "./app.tsx";
import { keepFocus } from "./keep-focus.ts";
import { styles } from "./styles.ts";
import { followViewport } from "./viewport.ts";

type Announcer = ReturnType<More["openAnnouncer"]>;

/** Opens the window in the launcher's shadow root. */
export function openPane(shell: Shell): Pane {
  const { options, place, root, emit, close, showUnread } = shell;
  const isPage = options.mode === "page";
  const box = document.createElement("div");
  dress(root, styles);
  place.append(box);
  let texts: Texts | null = null;
  let locale = "en";
  let announcer: Announcer | null = null;
  let isOpen = false;
  let isDressed = false;
  let isOver = false;
  let wantsFocus = false;
  let isDue = false;

  const chat = openChat({
    host: options.host,
    bot: options.bot,
    show: drawSoon,
    hear(message, isNew) {
      const { id, author, text } = message;
      emit("message", { id, author, text });
      if (isNew) {
        announcer?.say(`${author === "team" ? texts?.team : texts?.bot}: ${text}`, isOpen);
        if (chat.core.kept?.hasSound) more()?.beep();
      }
      if (isSeen()) chat.see();
    },
  });
  const { view } = chat.core;
  const viewport = followViewport(box, draw);

  async function learn(part: "first" | "later", failures = 0): Promise<void> {
    const wanted = locale;
    const fetched = await fetchTexts(wanted, part);
    if (isOver || wanted !== locale) return;
    if (fetched === null) {
      setTimeout(() => learn(part, failures + 1), pauseMs(failures));
      return;
    }
    texts = { ...texts, ...fetched };
    draw();
  }

  function isSeen() {
    return isOpen && document.visibilityState === "visible";
  }

  /** Of many changes at once the window is drawn once. */
  function drawSoon() {
    if (isDue) return;
    isDue = true;
    queueMicrotask(draw);
  }

  function draw() {
    isDue = false;
    const now = more();
    if (!isDressed && now !== null) {
      dress(root, now.styles);
      announcer = now.openAnnouncer();
      place.append(announcer.element);
      isDressed = true;
      void learn("later");
    }
    if (texts === null || isOver) return;
    const isCovering = viewport.isCovering();
    const logo = shell.looks?.().logo ?? null;
    const hasSound = chat.core.kept?.hasSound ?? false;
    render(
      <App
        texts={texts}
        {...{ chat, locale, isOpen, isCovering, isPage, hasSound, logo, close, toggleSound }}
      />,
      box,
    );
    const read = chat.core.kept?.read ?? 0;
    showUnread(
      view.messages.filter(({ author, sequence }) => author !== "visitor" && sequence > read).length,
    );
    if (wantsFocus) setTimeout(focus);
  }

  /** In a task of its own, for it has the page laid out. */
  function focus() {
    if (!isOpen || !wantsFocus) return;
    // A keyboard that slides in by itself would cover half of a phone.
    const wanted = viewport.isCovering() && !isPage ? ".window" : ".field";
    const element = box.querySelector<HTMLElement>(wanted);
    wantsFocus = element === null;
    element?.focus();
  }

  function toggleSound() {
    const { kept } = chat.core;
    if (kept !== null) kept.hasSound = !kept.hasSound;
    chat.core.change({});
  }

  function look() {
    if (document.visibilityState === "hidden") return;
    chat.wake(false);
    if (isOpen) chat.see();
  }

  const comeBack = () => chat.wake(true);
  const lose = () => chat.core.change({ line: "lost" });
  const trap = keepFocus(box, () => isOpen && !isPage && viewport.isCovering());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", comeBack);
  window.addEventListener("offline", lose);
  window.addEventListener("pageshow", look);

  return {
    show() {
      isOpen = true;
      viewport.lock(!isPage);
      wantsFocus = true;
      void chat.begin();
      draw();
      look();
      announcer?.catchUp();
    },
    hide() {
      isOpen = false;
      viewport.unlock();
      draw();
    },
    refresh: draw,
    identify: (identity) => chat.identify(identity),
    setLocale(wanted) {
      chat.setLocale(wanted);
      locale = wanted;
      void learn("first");
      if (isDressed) void learn("later");
      if (chat.core.kept !== null) void chat.begin();
    },
    end() {
      isOver = true;
      chat.end();
      trap();
      viewport.end();
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", comeBack);
      window.removeEventListener("offline", lose);
      window.removeEventListener("pageshow", look);
      render(null, box);
    },
  };
}

function dress(root: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
