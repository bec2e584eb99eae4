import type { Texts } from "../texts/texts.ts";

/** Somebody is writing. */
export function Writing({ author, texts }: { author: "bot" | "team"; texts: Texts }) {
  return (
    <li class={`message ${author}`}>
      <span class="unseen">
        {texts[author]} {texts.thinking}
      </span>
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </li>
  );
}
