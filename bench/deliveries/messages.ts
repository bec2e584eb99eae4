import { setTimeout as pause } from "node:timers/promises";
import { type Api, openApi } from "../../apps/server/src/test/smoke/api.ts";
import type { Receiver } from "../../apps/server/src/test/smoke/receiver.ts";
import { until } from "../../apps/server/src/test/until.ts";

type Sending = { call: Api; url: string; receiver: Receiver; perSecond: number; seconds: number };

/** Writes messages at an even rate and tells how long after each call its delivery was there, sorted, in ms. */
export async function timesToDelivery({ call, url, receiver, perSecond, seconds }: Sending) {
  const { id: botId } = await call("POST", "/api/v1/bots", { name: "Bench" });
  const { token, conversationId } = await openApi(url, {})("POST", "/api/widget/v1/sessions", { botId });
  await openApi(url, { authorization: `Bearer ${token}` })("POST", "/api/widget/v1/person");
  receiver.received.length = 0;

  const calledAt = new Map<string, number>();
  const calls: Promise<void>[] = [];
  const startMs = performance.now();
  for (let count = 0; count < perSecond * seconds; count++) {
    await pause(Math.max(0, startMs + (count * 1000) / perSecond - performance.now()));
    const atMs = performance.now();
    const body = { conversationId, message: "A message of usual length, as people write them." };
    const sent = call("POST", "/api/v1/actions/send-message", body);
    calls.push(sent.then(({ messageId }) => void calledAt.set(messageId, atMs)));
  }
  await Promise.all(calls);

  const arrivedAt = () => new Map(receiver.received.map(({ envelope, atMs }) => [messageOf(envelope), atMs]));
  await until("every message is told", () => calledAt.keys().every((id) => arrivedAt().has(id)), 60_000);
  const arrived = arrivedAt();
  return Array.from(calledAt, ([id, atMs]) => (arrived.get(id) ?? Number.NaN) - atMs).sort((a, b) => a - b);
}

export function at(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)} ms`;
}

function messageOf({ data }: { data: object }): string {
  return "messageId" in data ? String(data.messageId) : "";
}
