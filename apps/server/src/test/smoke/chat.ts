import { randomUUID } from "node:crypto";
import type { VisitorMessage } from "@nebulahex/contract";
import { eventsOf } from "../events-of.ts";
import { type Api, openApi } from "./api.ts";

type Waiting = { after: number; resolve(message: VisitorMessage): void };

/** A visitor's browser: a session, and a stream that resumes where it was cut. */
export class Chat {
  readonly conversationId: string;
  readonly messages = new Map<number, VisitorMessage>();
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
    const chat = new Chat(url, await openApi(url, {})("POST", "/api/widget/v1/sessions", { botId }));
    await new Promise<void>((ready) => void chat.#listen(ready));
    return chat;
  }

  /** Sends, again with the same id where the network or the server broke, until it is acknowledged. */
  async says(text: string): Promise<VisitorMessage> {
    const clientMessageId = randomUUID();
    for (let tries = 0; ; tries++) {
      try {
        return await this.#call("POST", "/api/widget/v1/messages", { text, clientMessageId });
      } catch (error) {
        if (tries === 600) throw error;
        await pause();
      }
    }
  }

  /** Sends, and waits for the reply on the stream. */
  async asks(text: string): Promise<VisitorMessage> {
    const { sequence } = await this.says(text);
    const there = [...this.messages.values()].find((message) => isReply(message, sequence));
    return there ?? new Promise((resolve) => this.#waiting.push({ after: sequence, resolve }));
  }

  async wantsPerson(): Promise<void> {
    await this.#call("POST", "/api/widget/v1/person");
  }

  leave(): void {
    this.#leave.abort();
  }

  async #listen(onOpen: () => void): Promise<void> {
    while (!this.#leave.signal.aborted) {
      try {
        const last = Math.max(0, ...this.messages.keys());
        const { body } = await this.#follow(this.#leave.signal, last);
        onOpen();
        for await (const event of eventsOf(body))
          if (event.name === "message") this.#take(JSON.parse(event.data));
      } catch {
        await pause();
      }
    }
  }

  #take(message: VisitorMessage): void {
    this.messages.set(message.sequence, message);
    this.#waiting = this.#waiting.filter(({ after, resolve }) => {
      if (!isReply(message, after)) return true;
      resolve(message);
      return false;
    });
  }
}

function isReply({ author, sequence }: VisitorMessage, after: number): boolean {
  return author !== "visitor" && sequence > after;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
