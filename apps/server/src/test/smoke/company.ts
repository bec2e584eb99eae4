import assert from "node:assert/strict";
import { type EventName, eventNames } from "@nebulahex/contract";
import { until } from "../until.ts";
import { type Api, openApi, signUp } from "./api.ts";
import type { Knowledge } from "./real-questions.ts";
import type { Receiver } from "./receiver.ts";

/** Somebody signs up, makes a workspace and a key that may call as often as a test needs. */
export async function openCompany(url: string, email: string, name: string) {
  const session = await signUp(url, email);
  const workspace = await session("POST", "/api/v1/workspaces", { name });
  const made = await session("POST", "/api/v1/auth/keys", { name: "Smoke", rateLimitPerMinute: 100_000 });
  const { key } = await session("POST", `/api/v1/auth/keys/${made.keyId}/reveal`);
  const headers = { authorization: `Bearer ${key}` };
  return { call: openApi(url, headers), session, headers, workspaceId: workspace.id as string };
}

/** Gives a bot its knowledge and waits until it has read it. */
export async function teach(call: Api, botId: string, { jsonl, name }: Knowledge) {
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

/** Hooks on all events, each at a path of its own, and their secrets. */
export async function subscribe(call: Api, receiver: Receiver): Promise<Map<EventName, string>> {
  const secrets = new Map<EventName, string>();
  for (const event of eventNames) {
    const hook = await call("POST", "/api/v1/hooks", { event, targetUrl: `${receiver.url}/${event}` });
    secrets.set(event, hook.signingSecret);
  }
  return secrets;
}
