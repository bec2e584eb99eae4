import type { VisitorMessage } from "@nebulahex/contract";
import { call, Failure } from "../chat/call.ts";
import type { Core, Sending } from "../chat/chat.ts";
import { pauseMs } from "../chat/pause.ts";
import { openToken } from "./open-token.ts";
import { follow } from "./stream.ts";

/** The open line between a visitor and their thread. */
export type Line = {
  /** Sends what waits. */
  post(): void;
  type(): void;
  see(): void;
  /** Looks whether the line is alive; `isAnew` where it cannot be. */
  wake(isAnew: boolean): void;
  /** Calls the visitor API as this visitor. */
  call<Answer>(path: string, body?: unknown): Promise<Answer>;
  end(): void;
};

const typingShownMs = 6000;
const typingToldMs = 3000;

/** Follows the thread and writes into it. What the network loses is sent again and stored once. */
export function openLine(core: Core): Line {
  const { api, view, change } = core;
  const token = openToken(core, () => {
    known = 0;
    turn = -1;
  });
  let turn = -1;
  let known = 0;
  let isOver = false;
  let isPosting = false;
  let attempts = 0;
  let typingTold = 0;
  let posting: ReturnType<typeof setTimeout> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const tabs = new BroadcastChannel(`nebulahex:${core.kept?.conversationId}`);

  function hearEvent({ event, data }: { event: string; data: string }) {
    const said = JSON.parse(data);
    if (event === "message") {
      // Only what came by the stream: the answer to a message of one's own may overtake what was said before it.
      known = Math.max(known, said.sequence);
      take(said);
    }
    if (event === "state") {
      turn = said.turn;
      const isBots = said.status === "bot";
      const partial = said.turn === view.state.turn ? view.partial : null;
      change({ state: said, partial, isThinking: view.isThinking && isBots });
    }
    if (event === "partial" && said.turn === turn) change({ partial: said.text });
    if (event === "typing") {
      change({ isTeamTyping: true });
      clearTimeout(typing);
      typing = setTimeout(() => change({ isTeamTyping: false }), typingShownMs);
    }
  }

  function take(message: VisitorMessage) {
    if (view.messages.some(({ id }) => id === message.id)) return;
    const isMine = message.author === "visitor";
    const isWithTeam = view.state.status === "waiting" || view.state.status === "assigned";
    change({
      messages: [...view.messages, message].sort((one, other) => one.sequence - other.sequence),
      outbox: view.outbox.filter(({ clientMessageId }) => clientMessageId !== message.clientMessageId),
      partial: isMine ? view.partial : null,
      isTeamTyping: view.isTeamTyping && message.author !== "team",
      isThinking: isMine && !isWithTeam,
    });
    core.hear(message, !isMine && message.sequence > (core.kept?.read ?? 0));
  }

  /** In order, one at a time. */
  async function post(): Promise<void> {
    const next = view.outbox.find(({ state }) => state === "sending");
    if (next === undefined || isPosting || isOver) return;
    isPosting = true;
    const { clientMessageId, text } = next;
    let pause = 0;
    try {
      take(await call<VisitorMessage>(`${api}/messages`, await token.get(), { text, clientMessageId }));
      attempts = 0;
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure(0, "", 0);
      if (failure.status === 401 && attempts < 3) {
        attempts++;
        token.refuse();
      } else if (failure.isPassing) pause = failure.retryAfterMs || pauseMs(attempts++);
      else {
        const outbox = view.outbox.map((one): Sending => (one === next ? { ...one, state: "failed" } : one));
        change({ outbox, ...(failure.code === "visitor.blocked" && { refusal: failure.code }) });
      }
    }
    isPosting = false;
    clearTimeout(posting);
    if (pause > 0) posting = setTimeout(post, pause);
    else void post();
  }

  async function callAs<Answer>(path: string, body?: unknown): Promise<Answer> {
    return await call<Answer>(api + path, await token.get(), body);
  }

  /** What may as well be lost. */
  function mention(path: string, body?: unknown) {
    callAs(path, body).catch(() => undefined);
  }

  function markRead(sequence: number): boolean {
    const { kept } = core;
    if (kept === null || sequence <= kept.read) return false;
    kept.read = sequence;
    change({});
    return true;
  }

  const stream = follow({
    url: `${api}/events`,
    token,
    seen: () => known,
    hear: hearEvent,
    tell(isLive) {
      const line = isLive ? "live" : "lost";
      if (view.line === line) return;
      change({ line });
      if (isLive) void post();
    },
  });
  tabs.onmessage = ({ data }) => markRead(data);
  void post();

  return {
    post: () => void post(),
    type() {
      const { status } = view.state;
      if ((status !== "waiting" && status !== "assigned") || Date.now() - typingTold < typingToldMs) return;
      typingTold = Date.now();
      mention("/typing");
    },
    see() {
      const sequence = view.messages.findLast(({ author }) => author !== "visitor")?.sequence ?? 0;
      if (!markRead(sequence)) return;
      tabs.postMessage(sequence);
      mention("/read", { sequence });
    },
    wake(isAnew) {
      stream.wake(isAnew);
      clearTimeout(posting);
      void post();
    },
    call: callAs,
    end() {
      isOver = true;
      tabs.close();
      stream.end();
      clearTimeout(posting);
      clearTimeout(typing);
    },
  };
}
