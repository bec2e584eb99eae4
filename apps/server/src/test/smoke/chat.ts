import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { VisitorMessage } from "@nebulahex/contract";
import { eventsOf } from "../../cli/listen/events-of.ts";
import { type Api, insist, openApi } from "./api.ts";

type Waiting = { isIt(message: VisitorMessage): boolean; resolve(message: VisitorMessage): void };

/** A visitor's browser: a session, and a stream that resumes where it was cut. */
export class Chat {
  readonly conversationId: string;
  /** What came over the stream, by sequence. */
  readonly messages = new Map<number, VisitorMessage>();
  /** What the visitor wrote and the server took. */
  readonly acknowledged: VisitorMessage[] = [];
  readonly #call: Api;
  readonly #follow: (signal: AbortSignal, lastEventId: number) => Promise<Response>;
  readonly #leave = new AbortController();
  #waiting: Waiting[] = [];

  private constructor(url: string, session: { token: string; conversationId: string }) {
    const headers = { authorization: `Bearer ${session.token}` };
    this.conversationId = session.conversationId;
    this.#call = openApi(url, headers);
    this.#follow = (signal, lastEventId) =>
      fetch(`${url}/api/widget/v1/events`, {
        headers: { ...headers, "last-event-id": String(lastEventId) },
        signal,
      });
  }

  static async open(url: string, botId: string): Promise<Chat> {
    const enter = () => openApi(url, {})("POST", "/api/widget/v1/sessions", { botId });
    const chat = new Chat(url, await insist(enter));
    await new Promise<void>((ready) => void chat.#listen(ready));
    return chat;
  }

  /** Sends, again with the same id where the network or the server broke, until it is acknowledged. */
  async says(text: string): Promise<VisitorMessage> {
    const clientMessageId = randomUUID();
    const send = () => this.#call("POST", "/api/widget/v1/messages", { text, clientMessageId });
    const message: VisitorMessage = await insist(send);
    this.acknowledged.push(message);
    return message;
  }

  /** Sends, and waits for the reply on the stream. */
  async asks(text: string): Promise<VisitorMessage> {
    const said = await this.says(text);
    return this.sees(({ author, sequence }) => author !== "visitor" && sequence > said.sequence);
  }

  /** Waits until a message comes over the stream. */
  async sees(isIt: Waiting["isIt"]): Promise<VisitorMessage> {
    const there = [...this.messages.values()].find(isIt);
    return there ?? new Promise((resolve) => this.#waiting.push({ isIt, resolve }));
  }

  leave(): void {
    this.#leave.abort();
  }

  async #listen(onOpen: () => void): Promise<void> {
    while (!this.#leave.signal.aborted) {
      try {
        const last = Math.max(0, ...this.messages.keys());
        const { ok, body } = await this.#follow(this.#leave.signal, last);
        if (ok) onOpen();
        for await (const event of eventsOf(body))
          if (event.name === "message") this.#take(JSON.parse(event.data));
      } catch {
        // The connection broke: it is opened again, from the last message that came.
      }
      await pause(50);
    }
  }

  #take(message: VisitorMessage): void {
    this.messages.set(message.sequence, message);
    this.#waiting = this.#waiting.filter(({ isIt, resolve }) => {
      if (!isIt(message)) return true;
      resolve(message);
      return false;
    });
  }
}
