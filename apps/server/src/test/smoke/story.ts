import assert from "node:assert/strict";
import { type EventName, eventNames } from "@nebulahex/contract";
import { until } from "../until.ts";
import { type Api, listAll, openApi, signUp } from "./api.ts";
import { Chat } from "./chat.ts";
import { percentile } from "./figures.ts";
import type { Knowledge } from "./real-questions.ts";
import { type Receiver, verify } from "./receiver.ts";

export type Story = {
  call: Api;
  secrets: Map<EventName, string>;
  workspaceId: string;
  documents: number;
  readingMs: number;
  top1: number;
  recall5: number;
  answerMs: { p50: number; p99: number };
  answered: number;
  fellBack: number;
  /** The conversation that went to the team and came back. */
  handedOver: string;
  burst: number;
  burstStartMs: number;
};

const burst = 500;

/** From sign-up to resolve: what a company, its visitors and its team do on their first day. */
export async function playStory(url: string, receiver: Receiver, knowledge: Knowledge): Promise<Story> {
  const { call, workspaceId } = await openCompany(url, "ada@example.com", "Acme");
  const botId: string = (await call("POST", "/api/v1/bots", { name: "Help" })).id;
  const { documents, readingMs } = await teach(call, botId, knowledge);
  const secrets = await subscribe(call, receiver);
  await openStranger(url, receiver);

  const ranked = await askAll(call, botId, knowledge);
  const chats = await chatAll(url, botId, knowledge);
  const passed = await passToTeam(url, call, botId);
  return { call, secrets, workspaceId, documents, readingMs, ...ranked, ...chats, ...passed, burst };
}

async function openCompany(url: string, email: string, name: string) {
  const session = await signUp(url, email);
  const workspace = await session("POST", "/api/v1/workspaces", { name });
  const made = await session("POST", "/api/v1/auth/keys", { name: "Smoke", rateLimitPerMinute: 100_000 });
  const { key } = await session("POST", `/api/v1/auth/keys/${made.keyId}/reveal`);
  return { call: openApi(url, { authorization: `Bearer ${key}` }), workspaceId: workspace.id as string };
}

async function teach(call: Api, botId: string, { jsonl, name }: Knowledge) {
  const startMs = performance.now();
  const source = await call("POST", `/api/v1/bots/${botId}/sources`, {
    kind: "jsonl",
    title: name,
    content: jsonl,
  });
  const read = await until("the knowledge is read", async () => {
    const now = await call("GET", `/api/v1/sources/${source.id}`);
    return now.status === "reading" ? null : now;
  });
  assert.equal(read.status, "ready", read.error);
  return { documents: read.documentCount as number, readingMs: performance.now() - startMs };
}

async function subscribe(call: Api, receiver: Receiver): Promise<Map<EventName, string>> {
  const secrets = new Map<EventName, string>();
  for (const event of eventNames) {
    const hook = await call("POST", "/api/v1/hooks", { event, targetUrl: `${receiver.url}/${event}` });
    secrets.set(event, hook.signingSecret);
  }
  return secrets;
}

/** Another company with hooks on everything, which must hear of nothing. */
async function openStranger(url: string, receiver: Receiver): Promise<void> {
  const stranger = await openCompany(url, "eve@example.com", "Globex");
  for (const event of eventNames) {
    await stranger.call("POST", "/api/v1/hooks", { event, targetUrl: `${receiver.url}/stranger` });
  }
}

async function askAll(call: Api, botId: string, { questions }: Knowledge) {
  let first = 0;
  let amongFive = 0;
  for (const { query, relevant } of questions) {
    const { passages } = await call("POST", `/api/v1/bots/${botId}/ask`, { question: query.slice(0, 4000) });
    const found: string[] = passages.map((passage: { documentId: string }) => passage.documentId);
    if (relevant.includes(found[0] ?? "")) first++;
    if (found.slice(0, 5).some((id) => relevant.includes(id))) amongFive++;
  }
  return { top1: first / questions.length, recall5: amongFive / questions.length };
}

/** Every question by a visitor of its own, answered on the stream. */
async function chatAll(url: string, botId: string, { questions }: Knowledge) {
  const times: number[] = [];
  let fellBack = 0;
  for (const { query } of questions) {
    const chat = await Chat.open(url, botId);
    const startMs = performance.now();
    const reply = await chat.asks(query.slice(0, 4000));
    times.push(performance.now() - startMs);
    if (reply.wasFallback) fellBack++;
    chat.leave();
  }
  const answerMs = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  return { answerMs, answered: times.length - fellBack, fellBack };
}

/** One visitor gives an address and asks for a person; the team replies, notes a lead and resolves; the bot is back. */
async function passToTeam(url: string, call: Api, botId: string) {
  const chat = await Chat.open(url, botId);
  await chat.asks("My email is grace@example.com");
  await chat.asks("Let me talk to a human please");
  const { conversationId } = chat;
  assert.equal((await call("GET", `/api/v1/conversations/${conversationId}`)).status, "waiting");

  await call("POST", "/api/v1/actions/send-message", { conversationId, message: "Hello, this is Ada." });
  await until("the visitor sees the team's reply", () =>
    [...chat.messages.values()].some(({ author }) => author === "team"),
  );
  await call("POST", "/api/v1/actions/capture-lead", {
    conversationId,
    phone: "+49 30 901820",
    name: "Grace",
  });

  const burstStartMs = performance.now();
  for (let sent = 0; sent < burst; sent += 10) {
    const message = "One of many.";
    const send = () => call("POST", "/api/v1/actions/send-message", { conversationId, message });
    await Promise.all(Array.from({ length: 10 }, send));
  }
  await call("POST", "/api/v1/actions/resolve-conversation", { conversationId });
  const back = await chat.asks("Thank you, one more question: where are my invoices?");
  assert.equal(back.author, "bot");
  chat.leave();
  return { handedOver: conversationId, burstStartMs };
}

/** Holds what arrived against what the API says happened: nothing missing, nothing else, all signed. */
export async function checkDeliveries(story: Story, { received }: Receiver) {
  const expected = await expectedNews(story);
  const arrived = () => new Set(received.map(({ envelope }) => newsOf(envelope.event, envelope.data)));
  await until("every event is delivered", () => arrived().isSupersetOf(expected));
  assert.deepEqual([...arrived().difference(expected)], [], "nothing is delivered that did not happen");

  for (const delivery of received) {
    const { event, workspaceId } = delivery.envelope;
    assert.equal(workspaceId, story.workspaceId, "no other company hears of it");
    verify(delivery, story.secrets.get(event) ?? "");
  }
  const ids = new Set(received.map(({ envelope }) => envelope.id));
  const ofBurst = received.filter(({ atMs }) => atMs >= story.burstStartMs);
  const seconds = ((ofBurst.at(-1)?.atMs ?? 0) - story.burstStartMs) / 1000;
  return {
    events: expected.size,
    deliveries: received.length,
    repeated: received.length - ids.size,
    perSecond: ofBurst.length / seconds,
  };
}

type Conversation = { id: string; escalationReason: string | null };
type Message = { id: string; author: string; wasFallback: boolean };

async function expectedNews({ call, handedOver }: Story): Promise<Set<string>> {
  const expected = new Set([`conversation.escalation ${handedOver}`]);
  const conversations = await listAll<Conversation>(call, "/api/v1/conversations", "conversations");
  for (const { id, escalationReason } of conversations) {
    if (escalationReason !== null) expected.add(`conversation.escalation ${id}`);
    for (const message of await listAll<Message>(call, `/api/v1/conversations/${id}/messages`, "messages")) {
      expected.add(`message.sent ${message.id}`);
      if (message.wasFallback) expected.add(`conversation.fallback ${id}`);
    }
  }
  for (const lead of await listAll<{ id: string }>(call, "/api/v1/leads", "leads"))
    expected.add(`lead.captured ${lead.id}`);
  return expected;
}

function newsOf(event: EventName, data: object): string {
  const { messageId, leadId, conversationId } = data as Record<string, string>;
  return `${event} ${messageId ?? leadId ?? conversationId}`;
}
