import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Api, openApi } from "../../../server/src/test/smoke/api.ts";
import { until } from "../../../server/src/test/until.ts";

const articles = join(import.meta.dirname, "../../../server/src/cli/demo/articles");
const origin = (url: string) => ({ origin: url });

/** Where the pictures are taken: the browser's cookie, and the ids that addresses need. */
export type Shop = {
  cookie: string;
  workspaceId: string;
  botId: string;
  conversationId: string;
  hookId: string;
};

const threads: readonly (readonly string[])[] = [
  ["How long does shipping take?", "thanks"],
  ["Do you sell umbrellas?", "Is there a raincoat for dogs?"],
  [
    "Can I send shoes back that I have worn once?",
    "I am Grace Hopper, grace@example.com",
    "Can I talk to a person?",
  ],
  ["Which ways to pay are there?"],
  ["I want to speak to a human", "My order has not come"],
  ["How do I wash the wool jumper?", "And the silk scarf?"],
  ["Do you have gift cards?", "My name is Ada Lovelace, call me at +44 20 7946 0958"],
];

/** A shop with a bot that knows something, a dozen threads in every state, leads, a key and a hook. */
export async function openShop(url: string): Promise<Shop> {
  const person = { name: "Ada Byron", email: "ada@example.com", password: "correct horse battery staple" };
  const signedUp = await fetch(`${url}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", ...origin(url) },
    body: JSON.stringify(person),
  });
  const cookie = signedUp.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const team = openApi(url, { cookie, ...origin(url) });
  const workspace = await team("POST", "/api/v1/workspaces", { name: "Lantern & Loom" });
  const bot = await team("POST", "/api/v1/bots", { name: "Loom" });
  for (const name of (await readdir(articles)).sort()) {
    const content = await readFile(join(articles, name), "utf8");
    const title = /^# (.+)$/m.exec(content)?.[1] ?? name;
    await team("POST", `/api/v1/bots/${bot.id}/sources`, { kind: "markdown", title, content });
  }
  await until("the bot has read its sources", async () => {
    const { sources } = await team("GET", `/api/v1/bots/${bot.id}/sources?limit=100`);
    return sources.every(({ status }: { status: string }) => status === "ready");
  });
  const conversations = [];
  for (const texts of threads) conversations.push(await visit(team, url, bot.id, texts));
  await settle(team, conversations);
  await team("POST", "/api/v1/auth/keys", { name: "Zapier" });
  const hook = await team("POST", "/api/v1/hooks", {
    event: "conversation.escalation",
    targetUrl: "https://hooks.example.com/nebulahex",
    description: "Tells the shop floor",
  });
  return {
    cookie,
    workspaceId: workspace.id,
    botId: bot.id,
    conversationId: conversations[2] ?? "",
    hookId: hook.hookId,
  };
}

/** Somebody's whole visit; each message waits for what the bot does with it. */
async function visit(team: Api, url: string, botId: string, texts: readonly string[]): Promise<string> {
  const begin = openApi(url, {});
  const page = "https://lantern.example/products/wool-jumper";
  const session = await begin("POST", "/api/widget/v1/sessions", { botId, page, locale: "en-GB" });
  const visitor = openApi(url, { authorization: `Bearer ${session.token}` });
  for (const [place, text] of texts.entries()) {
    const body = { text, clientMessageId: `m${place}` };
    const { sequence } = await visitor("POST", "/api/widget/v1/messages", body);
    await until(`"${text}" is answered, or is the team's`, async () => {
      const path = `/api/v1/conversations/${session.conversationId}`;
      const { status, messageCount } = await team("GET", path);
      return status !== "bot" || messageCount > sequence;
    });
  }
  return session.conversationId;
}

/** One thread is in work, one is done. */
async function settle(team: Api, conversations: readonly string[]): Promise<void> {
  const [done, , inWork] = conversations;
  await team("POST", "/api/v1/actions/claim-conversation", { conversationId: inWork });
  await team("POST", "/api/v1/actions/send-message", {
    conversationId: inWork,
    message:
      "Hello Grace, shoes that were worn indoors only come back within 30 days. Shall I send you a label?",
  });
  await team("POST", "/api/v1/actions/resolve-conversation", { conversationId: done });
}
