import type { Chat } from "../chat/chat.ts";
import type { Texts } from "../texts/texts.ts";
import { Icon } from "../window/icon.tsx";
import { Rating } from "./rating.tsx";

type Given = { chat: Chat; texts: Texts; locale: string };

/** Whose turn it is and what a visitor may do about it. */
export function Notice({ chat, texts, locale }: Given) {
  const { state, messages } = chat.core.view;
  if (state.status === "resolved") return <Rating chat={chat} texts={texts} />;
  if (state.status === "waiting") return <Waiting {...{ chat, texts, locale }} />;
  if (state.status !== "bot" || !messages.at(-1)?.wasFallback) return null;
  return (
    <div class="notice">
      <button type="button" class="chip" onClick={() => chat.converse((line) => void line.call("/person"))}>
        <Icon name="person" /> {texts.person}
      </button>
    </div>
  );
}

function Waiting({ chat, texts, locale }: Given) {
  const { ahead, teamBackAt } = chat.core.view.state;
  const place = ahead === 0 ? texts.next : texts.ahead?.replace("{n}", String(ahead));
  return (
    <div class="notice" role="status">
      <p>
        {teamBackAt
          ? texts.away?.replace("{time}", momentIn(locale, teamBackAt))
          : `${texts.waiting}${ahead === undefined ? "…" : `. ${place}`}`}
      </p>
      {teamBackAt && (
        <button type="button" class="chip" onClick={() => chat.core.change({ form: "contact" })}>
          <Icon name="contact" /> {texts.contact}
        </button>
      )}
    </div>
  );
}

function momentIn(locale: string, at: string): string {
  const options = { weekday: "long", hour: "numeric", minute: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat(locale, options).format(new Date(at));
  } catch {
    return new Intl.DateTimeFormat("en", options).format(new Date(at));
  }
}
