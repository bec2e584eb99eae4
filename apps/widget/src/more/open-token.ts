import { call, Failure } from "../chat/call.ts";
import type { Core } from "../chat/chat.ts";

/** An hour old a token is renewed; it lives a day. Only this machine's own clock is asked, for it may be wrong. */
const freshMs = 60 * 60 * 1000;

export type Token = {
  /** One that is good for some time yet. */
  get(): Promise<string>;
  /** The server took it no more. */
  refuse(): void;
};

/** Keeps a visitor's token good. One that cannot be renewed makes way for another thread; what is written stays. */
export function openToken(core: Core, startOver: () => void): Token {
  let renewing: Promise<string> | null = null;

  async function renew(): Promise<string> {
    const { kept } = core;
    if (kept === null) throw new Error("There is no session to renew.");
    try {
      kept.token = (await call<{ token: string }>(`${core.api}/sessions/renew`, kept.token)).token;
      kept.tokenAt = Date.now();
    } catch (error) {
      if (!(error instanceof Failure) || error.status !== 401) throw error;
      core.kept = { ...(await core.enter()), hasBegun: true };
      startOver();
      core.change({ messages: [], partial: null, isThinking: false });
    }
    core.change({});
    return core.kept?.token ?? "";
  }

  return {
    async get() {
      const { kept } = core;
      if (kept !== null && Math.abs(Date.now() - kept.tokenAt) < freshMs) return kept.token;
      renewing ??= renew().finally(() => {
        renewing = null;
      });
      return await renewing;
    },
    refuse() {
      if (core.kept !== null) core.kept.tokenAt = 0;
    },
  };
}
