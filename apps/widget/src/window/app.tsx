import type { Chat } from "../chat/chat.ts";
import type { Texts } from "../texts/en.ts";
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
  close: () => void;
};

/** The window. */
export function App({ chat, texts, locale, isOpen, isCovering, isPage, close }: Given) {
  const { view } = chat;
  const Title = isPage ? "h1" : "h2";
  return (
    <div
      class="window"
      role={isPage ? "main" : "dialog"}
      aria-label={view.bot?.name ?? "Chat"}
      aria-modal={isPage ? undefined : isCovering}
      hidden={!isOpen}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.stopPropagation();
        if (!closeMenu(event.currentTarget)) close();
      }}
    >
      <div class="header">
        <Mark />
        <div class="title">
          <Title class="name">{view.bot?.name ?? " "}</Title>
          <p>{presence(chat, texts)}</p>
        </div>
        <details class="menu">
          <summary class="round" aria-label={texts.more}>
            <Icon name="more" />
          </summary>
          <div class="sheet">
            <button
              type="button"
              onClick={({ currentTarget }) => {
                closeMenu(currentTarget.closest(".window"));
                void chat.askForPerson();
              }}
            >
              <Icon name="person" />
              {texts.person}
            </button>
          </div>
        </details>
        {!isPage && (
          <button type="button" class="round" aria-label={texts.close} onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <Thread chat={chat} texts={texts} locale={locale} />
      <Notice chat={chat} texts={texts} />
      <Composer chat={chat} texts={texts} />
    </div>
  );
}

function presence({ view: { status } }: Chat, texts: Texts): string {
  if (status === "assigned") return texts.joined;
  return status === "waiting" ? texts.waiting : texts.answersAtOnce;
}

/** What stands between the visitor and an answer, in words. */
function Notice({ chat: { view, askForPerson }, texts }: { chat: Chat; texts: Texts }) {
  const { line, refusal, status, bot, messages } = view;
  const words =
    refusal === "visitor.blocked"
      ? texts.blocked
      : refusal !== null
        ? texts.notServing
        : line === "lost"
          ? texts.offline
          : bot === null
            ? texts.connecting
            : status === "resolved"
              ? texts.resolved
              : null;
  if (words !== null) return <p class="notice">{words}</p>;
  if (status !== "bot" || !messages.at(-1)?.wasFallback) return null;
  return (
    <p class="notice">
      <button type="button" class="chip" onClick={askForPerson}>
        <Icon name="person" /> {texts.person}
      </button>
    </p>
  );
}

/** Says whether it was open; the focus goes back to where it came from. */
function closeMenu(pane: Element | null): boolean {
  const menu = pane?.querySelector<HTMLDetailsElement>(".menu[open]");
  if (!menu) return false;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  return true;
}
