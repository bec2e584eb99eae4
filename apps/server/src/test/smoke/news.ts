import assert from "node:assert/strict";
import type { EventName } from "@nebulahex/contract";
import { until } from "../until.ts";
import { type Api, listAll } from "./api.ts";
import { type Received, type Receiver, verify } from "./receiver.ts";

/** A company that subscribed to all events. */
export type Subscriber = { call: Api; workspaceId: string; secrets: ReadonlyMap<EventName, string> };

export type Delivered = { events: number; deliveries: number; repeated: number };

/**
 * Holds what arrived against what the API says happened, and `alsoHappened` which it says no more: nothing missing,
 * nothing else, all signed, a message told under one id however often.
 */
export async function checkDeliveries(
  subscriber: Subscriber,
  { received }: Receiver,
  { alsoHappened = [], mostMs = 20_000 }: { alsoHappened?: string[]; mostMs?: number } = {},
): Promise<Delivered> {
  const expected = new Set([...(await newsOf(subscriber.call)), ...alsoHappened]);
  const arrived = () => new Set(received.map(newsIn));
  await until("every event is delivered", () => arrived().isSupersetOf(expected), mostMs);
  assert.deepEqual([...arrived().difference(expected)], [], "nothing is delivered that did not happen");

  for (const delivery of received) {
    const { event, workspaceId } = delivery.envelope;
    assert.equal(workspaceId, subscriber.workspaceId, "no other company hears of it");
    verify(delivery, subscriber.secrets.get(event) ?? "");
  }
  const sent = received.filter(({ envelope }) => envelope.event === "message.sent");
  assert.equal(idsOf(sent).size, new Set(sent.map(newsIn)).size, "a message is told under one id");
  return {
    events: expected.size,
    deliveries: received.length,
    repeated: received.length - idsOf(received).size,
  };
}

type Conversation = { id: string; escalationReason: string | null };
type Message = { id: string; wasFallback: boolean };

async function newsOf(call: Api): Promise<Set<string>> {
  const news = new Set<string>();
  const conversations = await listAll<Conversation>(call, "/api/v1/conversations", "conversations");
  for (const { id, escalationReason } of conversations) {
    if (escalationReason !== null) news.add(`conversation.escalation ${id}`);
    for (const message of await listAll<Message>(call, `/api/v1/conversations/${id}/messages`, "messages")) {
      news.add(`message.sent ${message.id}`);
      if (message.wasFallback) news.add(`conversation.fallback ${id}`);
    }
  }
  for (const lead of await listAll<{ id: string }>(call, "/api/v1/leads", "leads"))
    news.add(`lead.captured ${lead.id}`);
  return news;
}

function newsIn({ envelope }: Received): string {
  const { messageId, leadId, conversationId } = envelope.data as unknown as Record<string, string>;
  return `${envelope.event} ${messageId ?? leadId ?? conversationId}`;
}

function idsOf(received: readonly Received[]): Set<string> {
  return new Set(received.map(({ envelope }) => envelope.id));
}
