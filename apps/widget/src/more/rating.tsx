import { Component } from "preact";
import type { Chat } from "../chat/chat.ts";
import type { Texts } from "../texts/texts.ts";

type Given = { chat: Chat; texts: Texts };
type State = { score: number; isTold: boolean };

/** How it went: a score is told at once, words may follow. */
export class Rating extends Component<Given, State> {
  override state = { score: 0, isTold: false };

  #rate(score: number, comment?: string) {
    const { chat } = this.props;
    this.setState({ score });
    chat.converse((line) => {
      const rated = line.call("/rating", { score, ...(comment && { comment }) });
      rated.then(
        () => this.setState({ isTold: comment !== undefined }),
        () => this.setState({ score: 0 }),
      );
    });
  }

  override render({ texts }: Given, { score, isTold }: State) {
    return (
      <div class="notice">
        <p>{texts.resolved}</p>
        {isTold ? (
          <p role="status">{texts.thanks}</p>
        ) : (
          <fieldset class="stars">
            <legend>{texts.rate}</legend>
            {[1, 2, 3, 4, 5].map((value) => (
              <button
                key={value}
                type="button"
                class={value <= score ? "starred" : ""}
                aria-pressed={value === score}
                aria-label={texts.stars?.replace("{n}", String(value))}
                onClick={() => this.#rate(value)}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="m12 3 2.7 5.8 6.3.8-4.6 4.4 1.2 6.3-5.6-3.1-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z" />
                </svg>
              </button>
            ))}
          </fieldset>
        )}
        {score > 0 && !isTold && (
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              const said = new FormData(event.currentTarget).get("comment");
              this.#rate(score, String(said));
            }}
          >
            <input
              class="input"
              name="comment"
              dir="auto"
              maxLength={1000}
              aria-label={texts.comment}
              placeholder={texts.comment}
            />
            <button type="submit" class="button">
              {texts.send}
            </button>
          </form>
        )}
      </div>
    );
  }
}
