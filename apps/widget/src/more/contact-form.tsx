import { Component } from "preact";
import { Failure } from "../chat/call.ts";
import type { Chat } from "../chat/chat.ts";
import type { Texts } from "../texts/texts.ts";

type Given = { chat: Chat; texts: Texts };
type State = { words: string | null; isKept: boolean };

/** A way to be reached, for when nobody is there or the visitor leaves. */
export class ContactForm extends Component<Given, State> {
  override state: State = { words: null, isKept: false };

  #save(form: HTMLFormElement) {
    const { chat, texts } = this.props;
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
    const contact = Object.fromEntries(given.filter(([, value]) => value !== ""));
    if (contact.email === undefined && contact.phone === undefined) return this.#tell(texts.contactWrong);
    chat.converse((line) => {
      line.call("/lead", contact).then(
        () => this.setState({ words: null, isKept: true }),
        (error: unknown) => {
          const isWrong = error instanceof Failure && (error.status === 422 || error.status === 400);
          this.#tell(isWrong ? texts.contactWrong : texts.failed);
        },
      );
    });
  }

  #tell(words: string | undefined) {
    this.setState({ words: words ?? "" });
  }

  override render({ chat, texts }: Given, { words, isKept }: State) {
    const close = () => chat.core.change({ form: null });
    if (isKept) {
      return (
        <div class="notice">
          <p role="status">{texts.contactKept}</p>
          <button type="button" class="chip" ref={(button) => button?.focus()} onClick={close}>
            {texts.close}
          </button>
        </div>
      );
    }
    return (
      <form
        class="notice form"
        aria-label={texts.contact}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          this.#save(event.currentTarget);
        }}
      >
        <Field name="name" label={texts.name} autocomplete="name" isFirst />
        <Field name="email" label={texts.email} type="email" autocomplete="email" />
        <Field name="phone" label={texts.phone} type="tel" autocomplete="tel" />
        {words !== null && (
          <p class="failed" role="alert">
            {words}
          </p>
        )}
        <div class="row">
          <button type="submit" class="button">
            {texts.save}
          </button>
          <button type="button" class="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    );
  }
}

type FieldGiven = {
  name: string;
  label: string | undefined;
  autocomplete: "name" | "email" | "tel";
  type?: string;
  isFirst?: boolean;
};

function Field({ name, label, autocomplete, type = "text", isFirst = false }: FieldGiven) {
  return (
    <label class="label">
      {label}
      <input
        class="input"
        {...{ name, type, autocomplete }}
        maxLength={200}
        ref={isFirst ? focusOnce : null}
      />
    </label>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
