import type { Chat } from "../chat/chat.ts";
import type { Texts } from "../texts/texts.ts";
import { Icon } from "./icon.tsx";

const most = 4000;

/** Where the visitor writes. It grows with what is written, Enter sends, Shift and Enter begin a line. */
export function Composer({ chat, texts }: { chat: Chat; texts: Texts }) {
  const { draft, refusal } = chat.core.view;
  const isEmpty = draft.trim() === "";

  function send() {
    if (isEmpty) return;
    chat.send(draft.trim());
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={(field) => grow(field)}
        class="field"
        rows={1}
        dir="auto"
        maxLength={most}
        disabled={refusal !== null}
        placeholder={texts.ask}
        aria-label={texts.ask}
        value={draft}
        enterkeyhint="send"
        onInput={({ currentTarget }) => chat.write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="round send" aria-label={texts.send} aria-disabled={isEmpty}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** As high as what is written, up to seven lines, in browsers whose styles cannot say so. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field === null || CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight + 2, 140)}px`;
}
