import { render } from "preact";
import { openChat } from "../chat/chat.ts";
import { more } from "../chat/more.ts";
import type { Pane, Shell } from "../loader/shell.ts";
import { fetchFirst, fetchLater, type Texts } from "../texts/texts.ts";
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
  let texts: Texts | null = null;
  let later: Partial<Texts> = {};
  let locale = "en";
  let isOpen = false;
  let isDressed = false;
  let isOver = false;
  let wantsFocus = false;

  const chat = openChat({
    host: options.host,
    bot: options.bot,
    show: draw,
    hear(message, isNew) {
      const { id, author, text } = message;
      emit("message", { id, author, text });
      if (isNew) {
        announcer.say(`${author === "team" ? texts?.team : texts?.bot}: ${text}`, isOpen);
        if (chat.core.kept?.hasSound) more()?.beep();
      }
      if (isSeen()) chat.see();
    },
  });
  const { view } = chat.core;
  const viewport = followViewport(box, draw);

  function learn(fetched: Partial<Texts>) {
    later = fetched;
    draw();
  }

  function isSeen() {
    return isOpen && document.visibilityState === "visible";
  }

  function draw() {
    const now = more();
    if (!isDressed && now !== null) {
      dress(root, now.styles);
      isDressed = true;
      void fetchLater(locale).then(learn);
    }
    if (texts === null || isOver) return;
    const words = { ...now?.english, ...texts, ...later };
    const isCovering = viewport.isCovering();
    const hasSound = chat.core.kept?.hasSound ?? false;
    render(
      <App texts={words} {...{ chat, locale, isOpen, isCovering, isPage, hasSound, close, toggleSound }} />,
      box,
    );
    const read = chat.core.kept?.read ?? 0;
    showUnread(
      view.messages.filter(({ author, sequence }) => author !== "visitor" && sequence > read).length,
    );
    if (wantsFocus) focus();
  }

  function focus() {
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
      announcer.catchUp();
    },
    hide() {
      isOpen = false;
      viewport.unlock();
      draw();
    },
    identify: (identity) => chat.identify(identity),
    setLocale(wanted) {
      chat.setLocale(wanted);
      locale = wanted;
      void fetchFirst(wanted).then((fetched) => {
        texts = fetched;
        draw();
      });
      if (isDressed) void fetchLater(wanted).then(learn);
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
