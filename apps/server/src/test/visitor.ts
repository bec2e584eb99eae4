import type { VisitorMessage } from "@nebulahex/contract";
import { newId } from "../platform/ids/index.ts";
import type { Answer, Caller } from "./call.ts";
import type { Stage } from "./company.ts";
import { Stream } from "./stream.ts";
import { until } from "./until.ts";

/** Somebody in a company's chat. */
export class Visitor {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly token: Caller;
  readonly #stage: Stage;

  constructor(stage: Stage, session: { conversationId: string; sessionId: string; token: string }) {
    this.#stage = stage;
    this.conversationId = session.conversationId;
    this.sessionId = session.sessionId;
    this.token = { authorization: `Bearer ${session.token}` };
  }

  static async enter(
    stage: Stage,
    botId: string,
    identity?: { id: string; signature: string },
  ): Promise<Visitor> {
    const { body } = await stage.call("POST", "/api/widget/v1/sessions", {
      body: { botId, ...(identity !== undefined && { identity }) },
    });
    return new Visitor(stage, body);
  }

  call(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
    return this.#stage.call(method, `/api/widget/v1${path}`, { as: this.token, body });
  }

  says(text: string, clientMessageId: string = newId("msg")): Promise<Answer> {
    return this.call("POST", "/messages", { text, clientMessageId });
  }

  /** Writes, and waits for the next message that is not the visitor's own. */
  async asks(text: string): Promise<VisitorMessage> {
    const { body } = await this.says(text);
    return until(`"${text}" is answered`, async () => {
      const messages = await this.messages();
      return messages.find(({ author, sequence }) => author !== "visitor" && sequence > body.sequence);
    });
  }

  presses(button: "person"): Promise<Answer> {
    return this.call("POST", `/${button}`);
  }

  leaves(contact: { email?: string; name?: string; phone?: string }): Promise<Answer> {
    return this.call("POST", "/lead", contact);
  }

  async messages(after = 0): Promise<VisitorMessage[]> {
    const { body } = await this.call("GET", `/messages?after=${after}`);
    return body.messages;
  }

  /** Opens the stream of the thread, from the beginning or from the last event that was seen. */
  follows(lastEventId?: string): Promise<Stream> {
    const seen = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
    return Stream.open(`${this.#stage.url}/api/widget/v1/events`, { ...this.token, ...seen });
  }
}
