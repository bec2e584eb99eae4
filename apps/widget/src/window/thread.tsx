import { Component } from "preact";
import type { Chat } from "../chat/chat.ts";
import { more } from "../chat/more.ts";
import type { Texts } from "../texts/texts.ts";
import { Message } from "./message.tsx";

type Given = { chat: Chat; texts: Texts; locale: string };

/** How near the end somebody reads who wants to see what comes. */
const nearPx = 80;

/** What was said, what is on its way, and what is being written. */
export class Thread extends Component<Given> {
  #list: HTMLElement | null = null;
  #isAtEnd = true;
  #unsent = 0;

  override componentDidUpdate() {
    const { length } = this.props.chat.core.view.outbox;
    if (this.#list !== null && (this.#isAtEnd || length > this.#unsent)) {
      requestAnimationFrame(() => this.#list?.scrollTo(0, this.#list.scrollHeight));
    }
    this.#unsent = length;
  }

  override render({ chat, texts, locale }: Given) {
    const { bot, messages, outbox, partial, isThinking, isTeamTyping, line } = chat.core.view;
    const said = { texts, locale };
    const fate = { texts, isLost: line === "lost", retry: chat.retry };
    const { Fate, Writing } = more() ?? {};
    return (
      <section
        class="thread"
        ref={(element) => {
          this.#list = element;
        }}
        tabIndex={0}
        aria-label={texts.conversation}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          this.#isAtEnd = scrollHeight - scrollTop - clientHeight < nearPx;
        }}
      >
        <ol class="messages">
          {bot && <Message message={{ author: "bot", text: bot.greeting }} {...said} />}
          {messages.map((message) => (
            <Message key={message.id} message={message} {...said} />
          ))}
          {Fate && messages.at(-1)?.author === "visitor" && outbox.length === 0 && (
            <Fate one={null} {...fate} />
          )}
          {outbox.map((one) => [
            <Message key={one.clientMessageId} message={{ author: "visitor", text: one.text }} {...said} />,
            Fate && <Fate one={one} {...fate} />,
          ])}
          {partial !== null && <Message message={{ author: "bot", text: partial }} {...said} />}
          {Writing && ((isThinking && partial === null) || isTeamTyping) && (
            <Writing author={isTeamTyping ? "team" : "bot"} texts={texts} />
          )}
        </ol>
      </section>
    );
  }
}
