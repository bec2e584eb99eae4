import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Api, insist, openApi } from "../../apps/server/src/test/smoke/api.ts";

type At = { url: string; headers: Record<string, string>; botId: string; count: number };

const restMs = 40;

/** Teams that write one message after the other and repeat, under the same key, what was not acknowledged. */
export class Senders {
  readonly accepted = new Set<string>();
  readonly #everybody: Promise<unknown>;
  #isOver = false;

  private constructor(at: At, conversations: readonly string[]) {
    this.#everybody = Promise.all(conversations.map((id) => this.#writes(at, id)));
  }

  static async start(at: At): Promise<Senders> {
    const conversations = await Promise.all(Array.from({ length: at.count }, () => startConversation(at)));
    return new Senders(at, conversations);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#everybody;
  }

  async #writes({ url, headers }: At, conversationId: string): Promise<void> {
    while (!this.#isOver) {
      const call: Api = openApi(url, { ...headers, "idempotency-key": randomUUID() });
      const sent = await insist(() =>
        call("POST", "/api/v1/actions/send-message", { conversationId, message: "We are on it." }),
      );
      this.accepted.add(sent.messageId);
      await pause(restMs);
    }
  }
}

async function startConversation({ url, botId }: At): Promise<string> {
  const session = await openApi(url, {})("POST", "/api/widget/v1/sessions", { botId });
  const visitor = openApi(url, { authorization: `Bearer ${session.token}` });
  await visitor("POST", "/api/widget/v1/person");
  return session.conversationId;
}
