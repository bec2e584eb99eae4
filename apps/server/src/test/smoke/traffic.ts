import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { insist, openApi } from "./api.ts";
import { Chat } from "./chat.ts";
import type { Question } from "./real-questions.ts";

type At = { url: string; headers: Record<string, string>; botId: string; questions: readonly Question[] };

/** What the product has promised to keep of a conversation, besides what the chat holds as acknowledged. */
export type Promised = { chat: Chat; reply: string | null; lead: string | null };

const visitors = 6;
const teams = 2;
const thinkingMs = 60;

/** Visitors, a team and their leads, who go on whatever happens to the server and repeat what was not acknowledged. */
export class Traffic {
  readonly promised: Promised[] = [];
  readonly #at: At;
  readonly #everybody: Promise<unknown>;
  #isOver = false;

  constructor(at: At) {
    this.#at = at;
    this.#everybody = Promise.all([
      ...Array.from({ length: visitors }, (_, number) => this.#repeat(() => this.#asksTheBot(number))),
      ...Array.from({ length: teams }, () => this.#repeat(() => this.#wantsPerson())),
    ]);
  }

  get acknowledged(): number {
    return this.promised.reduce((sum, { chat }) => sum + chat.acknowledged.length, 0);
  }

  /** Lets every story under way come to its end. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#everybody;
  }

  async #repeat(story: () => Promise<void>): Promise<void> {
    while (!this.#isOver) await story();
  }

  async #asksTheBot(number: number): Promise<void> {
    const { chat } = await this.#enters();
    const { questions } = this.#at;
    // No third one: two in a row that the bot cannot answer give the thread to the team.
    for (const asked of [2 * number, 2 * number + 1]) {
      await chat.asks(questions[asked % questions.length]?.query ?? "Hello");
      await pause(thinkingMs);
    }
    chat.leave();
  }

  async #wantsPerson(): Promise<void> {
    const promised = await this.#enters();
    const { chat } = promised;
    const { conversationId } = chat;
    await chat.asks("Let me talk to a human please");
    await pause(thinkingMs);
    const sent = await this.#acts("send-message", { conversationId, message: "Hello, this is Ada." });
    promised.reply = sent.messageId;
    const email = `${randomUUID()}@example.com`;
    await this.#acts("capture-lead", { conversationId, email });
    promised.lead = email;
    const last = await chat.says("Thank you");
    await chat.sees(({ id }) => id === last.id);
    chat.leave();
  }

  async #enters(): Promise<Promised> {
    const chat = await Chat.open(this.#at.url, this.#at.botId);
    const promised: Promised = { chat, reply: null, lead: null };
    this.promised.push(promised);
    return promised;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the test reads answers as a client without types does.
  #acts(action: string, body: object): Promise<any> {
    const { url, headers } = this.#at;
    const call = openApi(url, { ...headers, "idempotency-key": randomUUID() });
    return insist(() => call("POST", `/api/v1/actions/${action}`, body));
  }
}
