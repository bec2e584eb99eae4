import { call, Failure } from "./call.ts";
import type { Kept } from "./memory.ts";

type Started = { token: string; conversationId: string; bot: Kept["bot"] };
export type Identity = { id: string; signature: string };

/** An hour old a token is renewed; it lives a day. Only this machine's own clock is asked, for it may be wrong. */
const freshMs = 60 * 60 * 1000;

/** Enters the bot's chat. */
export async function enter(
  api: string,
  bot: string,
  locale: string,
  identity: Identity | null,
): Promise<Kept> {
  const {
    token,
    conversationId,
    bot: met,
  } = await call<Started>(`${api}/sessions`, null, {
    botId: bot,
    locale: locale.slice(0, 35),
    page: location.href.split("#")[0],
    ...(identity !== null && { identity }),
  });
  return {
    token,
    tokenAt: Date.now(),
    conversationId,
    bot: met,
    customer: identity?.id ?? null,
    hasBegun: false,
    outbox: [],
    draft: "",
    read: 0,
  };
}

export function isStale({ tokenAt }: Kept): boolean {
  return Math.abs(Date.now() - tokenAt) > freshMs;
}

/** A fresh token for the same thread; null when the old one is good for nothing any more. */
export async function renew(api: string, { token }: Kept): Promise<string | null> {
  try {
    return (await call<{ token: string }>(`${api}/sessions/renew`, token)).token;
  } catch (error) {
    if (error instanceof Failure && error.status === 401) return null;
    throw error;
  }
}
