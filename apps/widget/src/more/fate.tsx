import type { Sending } from "../chat/chat.ts";
import type { Texts } from "../texts/texts.ts";

type Given = { one: Sending | null; isLost: boolean; texts: Texts; retry: (id: string) => void };

/** What became of a message of the visitor's, in words. */
export function Fate({ one, isLost, texts, retry }: Given) {
  if (one === null) return <li class="fate">{texts.sent}</li>;
  if (one.state === "sending") return <li class="fate">{isLost ? texts.unsent : texts.sending}</li>;
  return (
    <li class="fate failed">
      <span role="alert">{texts.notSent}</span>{" "}
      <button type="button" class="link" onClick={() => retry(one.clientMessageId)}>
        {texts.retry}
      </button>
    </li>
  );
}
