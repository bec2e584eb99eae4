import assert from "node:assert/strict";
import type { VisitorMessage } from "@nebulahex/contract";
import { eventsOf, type ServerSentEvent } from "../cli/listen/events-of.ts";
import type { Caller } from "./call.ts";
import { until } from "./until.ts";

/** One connection to a thread's stream, and all that came over it. */
export class Stream {
  readonly events: ServerSentEvent[] = [];
  readonly headers: Headers;
  isOver = false;
  readonly #abort: AbortController;

  private constructor(abort: AbortController, { headers, body }: Response) {
    this.#abort = abort;
    this.headers = headers;
    void this.#listen(body);
  }

  static async open(url: string, headers: Caller): Promise<Stream> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    assert.equal(response.status, 200);
    return new Stream(abort, response);
  }

  get messages(): VisitorMessage[] {
    return this.#named("message").map(({ data }) => JSON.parse(data));
  }

  get states(): { status: string; turn: number }[] {
    return this.#named("state").map(({ data }) => JSON.parse(data));
  }

  get lastEventId(): string {
    return this.events.findLast(({ id }) => id !== "")?.id ?? "";
  }

  /** Waits until so many messages have come. */
  async brings(count: number): Promise<VisitorMessage[]> {
    await until(`${count} messages come over the stream`, () => this.messages.length >= count);
    return this.messages;
  }

  leave(): void {
    this.#abort.abort();
  }

  #named(name: string): ServerSentEvent[] {
    return this.events.filter((event) => event.name === name);
  }

  async #listen(body: Response["body"]): Promise<void> {
    try {
      for await (const event of eventsOf(body)) this.events.push(event);
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    } finally {
      this.isOver = true;
    }
  }
}
