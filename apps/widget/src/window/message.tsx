import type { VisitorMessage } from "@nebulahex/contract";
import { more } from "../chat/more.ts";
import { hexagon, star } from "../loader/mark.ts";
import type { Texts } from "../texts/en.ts";
import { Icon } from "./icon.tsx";

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
  const Words = author === "visitor" ? Plain : (more()?.Markdown ?? Plain);
  const who = author === "visitor" ? texts.you : texts[author];
  return (
    <li class={`message ${author}`}>
      <span class="unseen">{who}: </span>
      <div class="words" dir="auto" title={at && timeIn(locale, at)}>
        <Words text={text} />
      </div>
      {sources && sources.length > 0 && (
        <ul class="sources" aria-label={texts.sources}>
          {sources.map(({ documentId, title, url }) => (
            <li key={documentId}>
              {url === null ? (
                <span class="chip">{title}</span>
              ) : (
                <a class="chip" href={url} target="_blank" rel="noopener noreferrer">
                  {title} <Icon name="page" />
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function timeIn(locale: string, at: string): string {
  try {
    return new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  } catch {
    return new Date(at).toLocaleString();
  }
}

function Plain({ text }: { text: string }) {
  return <p class="plain">{text}</p>;
}
