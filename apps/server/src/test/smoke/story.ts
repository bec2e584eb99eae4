import assert from "node:assert/strict";
import { eventNames } from "@nebulahex/contract";
import { until } from "../until.ts";
import type { Api } from "./api.ts";
import { Chat } from "./chat.ts";
import { openCompany, subscribe, teach } from "./company.ts";
import { percentile } from "./figures.ts";
import { checkDeliveries, type Delivered, type Subscriber } from "./news.ts";
import type { Knowledge } from "./real-questions.ts";
import type { Receiver } from "./receiver.ts";

export type Story = Subscriber & {
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

/** What the smoke's receiver got, and how fast in the burst. */
export async function checkStory(
  story: Story,
  receiver: Receiver,
): Promise<Delivered & { perSecond: number }> {
  const alsoHappened = [`conversation.escalation ${story.handedOver}`];
  const delivered = await checkDeliveries(story, receiver, { alsoHappened });
  const ofBurst = receiver.received.filter(({ atMs }) => atMs >= story.burstStartMs);
  const seconds = ((ofBurst.at(-1)?.atMs ?? 0) - story.burstStartMs) / 1000;
  return { ...delivered, perSecond: ofBurst.length / seconds };
}
