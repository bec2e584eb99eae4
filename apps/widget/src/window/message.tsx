import type { VisitorMessage } from "@nebulahex/contract";
import { more } from "../chat/more.ts";
import { hexagon, star } from "../loader/mark.ts";
import type { Texts } from "../texts/texts.ts";

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path class="hex" d={hexagon} />
      <path class="star" d={star} />
    </svg>
  );
}

type Shown = Pick<VisitorMessage, "author" | "text" | "sources"> & { at?: string };

/** One message: whose it is shows in its side, its tone and, to who listens, its first word. */
export function Message({ message, texts, locale }: { message: Shown; texts: Texts; locale: string }) {
  const { author, text, at, sources } = message;
  const { Markdown = Plain, Sources, timeIn } = more() ?? {};
  const Words = author === "visitor" ? Plain : Markdown;
  return (
    <li class={`message ${author}`}>
      <span class="unseen">{author === "visitor" ? texts.you : texts[author]}: </span>
      <div class="words" dir="auto" title={at && timeIn?.(locale, at)}>
        <Words text={text} />
      </div>
      {Sources && <Sources sources={sources} texts={texts} />}
    </li>
  );
}

function Plain({ text }: { text: string }) {
  return <p class="plain">{text}</p>;
}
