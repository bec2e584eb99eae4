import { randomUUID } from "node:crypto";
import { openApi } from "../../apps/server/src/test/smoke/api.ts";
import { Wire } from "./wire.ts";

/** A visitor with a stream open, who waits for the bot's reply to each question. */
export class Visitor {
  readonly #url: string;
  #posts: Promise<Wire> | null = null;
  readonly #stream: Wire;
  readonly #headers: string;
  readonly #waiting: (() => void)[] = [];

  private constructor(url: string, stream: Wire, token: string) {
    this.#url = url;
    this.#stream = stream;
    this.#headers = `authorization: Bearer ${token}\r\n`;
  }

  static async open(url: string, botId: string): Promise<Visitor> {
    const { token } = await openApi(url, {})("POST", "/api/widget/v1/sessions", { botId });
    const visitor = new Visitor(url, await Wire.open(url), token);
    await visitor.#stream.follow("/api/widget/v1/events", visitor.#headers, (event) => {
      if (event.includes('"author":"bot"')) visitor.#waiting.shift()?.();
    });
    return visitor;
  }

  /** Sends, and waits for the reply on the stream. */
  async asks(text: string): Promise<void> {
    const reply = new Promise<void>((resolve) => this.#waiting.push(resolve));
    const clientMessageId = randomUUID();
    this.#posts ??= Wire.open(this.#url);
    await (await this.#posts).post("/api/widget/v1/messages", { text, clientMessageId }, this.#headers);
    await reply;
  }

  leave(): void {
    this.#posts?.then((wire) => wire.close());
    this.#stream.close();
  }
}
