import { render } from "preact";
import { openChat } from "../chat/chat.ts";
import { more } from "../chat/more.ts";
import type { Pane, Shell } from "../loader/shell.ts";
import { english, type Texts } from "../texts/en.ts";
import { openAnnouncer } from "./announcer.ts";
import { App } from "./app.tsx";
import { keepFocus } from "./keep-focus.ts";
import { styles } from "./styles.ts";
import { followViewport } from "./viewport.ts";

/** Opens the window in the launcher's shadow root. */
export function openPane(shell: Shell): Pane {
  const { options, place, root, emit, close, showUnread } = shell;
  const isPage = options.mode === "page";
  const box = document.createElement("div");
  const announcer = openAnnouncer();
  dress(root, styles);
  place.append(box, announcer.element);
  const texts: Texts = english;
  let locale = "en";
  let isOpen = false;
  let unread = 0;
  let dressed: CSSStyleSheet | null = null;

  const chat = openChat({
    host: options.host,
    bot: options.bot,
    show: draw,
    hear(message, isNew) {
      emit("message", { id: message.id, author: message.author, text: message.text });
      if (isNew) {
        announcer.say(`${texts[message.author === "team" ? "team" : "bot"]}: ${message.text}`);
        if (!isSeen()) showUnread(++unread);
      }
      if (isSeen()) chat.see();
    },
  });
  const viewport = followViewport(box, draw);

  function isSeen() {
    return isOpen && document.visibilityState === "visible";
  }

  function draw() {
    if (dressed === null && more() !== null) dressed = dress(root, more()?.styles ?? "");
    const isCovering = viewport.isCovering();
    render(<App {...{ chat, texts, locale, isOpen, isCovering, isPage, close }} />, box);
  }

  function focus() {
    // A keyboard that slides in by itself would cover half of a phone.
    const wanted = viewport.isCovering() && !isPage ? ".window" : ".field";
    box.querySelector<HTMLElement>(wanted)?.focus();
  }

  function look() {
    if (document.visibilityState === "hidden") return;
    chat.wake();
    if (!isOpen) return;
    unread = 0;
    showUnread(0);
    chat.see();
  }

  const wake = () => chat.wake();
  const trap = keepFocus(box, () => isOpen && !isPage && viewport.isCovering());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", look);
  void chat.begin();

  return {
    show() {
      isOpen = true;
      viewport.lock(!isPage);
      draw();
      focus();
      look();
    },
    hide() {
      isOpen = false;
      viewport.unlock();
      draw();
    },
    identify: (identity) => chat.identify(identity),
    setLocale(wanted) {
      locale = wanted;
      chat.setLocale(wanted);
      draw();
    },
    end() {
      chat.end();
      trap();
      viewport.end();
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", wake);
      window.removeEventListener("pageshow", look);
      render(null, box);
    },
  };
}

function dress(root: ShadowRoot, styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}
