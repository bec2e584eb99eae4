import type { ComponentChildren } from "preact";
import type { Chat } from "../chat/chat.ts";
import { more } from "../chat/more.ts";
import type { Texts } from "../texts/texts.ts";
import { Composer } from "./composer.tsx";
import { Icon } from "./icon.tsx";
import { Mark } from "./message.tsx";
import { Thread } from "./thread.tsx";

type Given = {
  chat: Chat;
  texts: Texts;
  locale: string;
  isOpen: boolean;
  isCovering: boolean;
  isPage: boolean;
  hasSound: boolean;
  logo: string | null;
  close: () => void;
  toggleSound: () => void;
};

/** The window. */
export function App({
  chat,
  texts,
  locale,
  isOpen,
  isCovering,
  isPage,
  hasSound,
  logo,
  close,
  toggleSound,
}: Given) {
  const { bot, form } = chat.core.view;
  const { Notice, ContactForm } = more() ?? {};
  const Title = isPage ? "h1" : "h2";
  const shown = { chat, texts, locale };
  return (
    <div
      class="window"
      role={isPage ? "main" : "dialog"}
      aria-label={bot?.name ?? "Chat"}
      aria-modal={isPage ? undefined : isCovering}
      hidden={!isOpen}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.stopPropagation();
        if (form !== null) chat.core.change({ form: null });
        else if (!closeMenu(event.currentTarget)) close();
      }}
    >
      <div class="header">
        {logo === null ? (
          <Mark />
        ) : (
          <canvas key={logo} class="mark" ref={(canvas) => drawLogo(canvas, logo)} />
        )}
        <div class="title">
          <Title class="name">{bot?.name ?? " "}</Title>
          <p>{presence(chat, texts)}</p>
        </div>
        <details class="menu" onFocusOut={leaveMenu}>
          <summary class="round" aria-label={texts.menu}>
            <Icon name="more" />
          </summary>
          <div class="sheet">
            <Item icon="person" act={() => chat.converse((line) => void line.call("/person"))}>
              {texts.person}
            </Item>
            <Item icon="contact" act={() => chat.converse(() => chat.core.change({ form: "contact" }))}>
              {texts.contact}
            </Item>
            <Item icon="sound" act={toggleSound}>
              {hasSound ? texts.soundOff : texts.soundOn}
            </Item>
          </div>
        </details>
        {!isPage && (
          <button type="button" class="round" aria-label={texts.close} onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <Thread {...shown} />
      {hindrance(chat, texts) ??
        (form !== null && ContactForm ? <ContactForm {...shown} /> : Notice && <Notice {...shown} />)}
      <Composer {...shown} />
    </div>
  );
}

type ItemGiven = { icon: "person" | "contact" | "sound"; act: () => void; children: ComponentChildren };

function Item({ icon, act, children }: ItemGiven) {
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        closeMenu(currentTarget.closest(".window"));
        act();
      }}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}

function presence({ core: { view } }: Chat, texts: Texts): string {
  const { status } = view.state;
  return (
    (status === "assigned" && texts.joined) || (status === "waiting" && texts.waiting) || texts.answersAtOnce
  );
}

/** What keeps words from arriving. */
function hindrance({ core: { view } }: Chat, texts: Texts) {
  const { line, refusal, bot } = view;
  const words =
    refusal === "visitor.blocked"
      ? texts.blocked
      : refusal !== null
        ? texts.notServing
        : line === "lost"
          ? texts.offline
          : bot === null && texts.connecting;
  return words ? (
    <p class="notice" role="status">
      {words}
    </p>
  ) : null;
}

/** Says whether it was open; the focus goes back to where it came from. */
function closeMenu(pane: Element | null): boolean {
  const menu = pane?.querySelector<HTMLDetailsElement>(".menu[open]");
  if (!menu) return false;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  return true;
}

function leaveMenu({ currentTarget, relatedTarget }: FocusEvent) {
  const menu = currentTarget as HTMLDetailsElement;
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
}

/** Drawn, not linked: a page need not let in images. */
function drawLogo(canvas: HTMLCanvasElement | null, logo: string): void {
  if (canvas === null) return;
  void import("../logo/draw-image.ts").then(({ drawImage }) => drawImage(canvas, logo));
}
