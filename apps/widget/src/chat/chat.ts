import type { VisitorMessage, VisitorState } from "@nebulahex/contract";
import type { Stream } from "../more/stream.ts";
import { call, Failure } from "./call.ts";
import { type Kept, openMemory, type Waiting } from "./memory.ts";
import { fetchMore } from "./more.ts";
import { enter, type Identity, isStale, renew } from "./session.ts";

/** All that the window shows. */
export type View = {
  /** Null until the bot is met. */
  bot: Kept["bot"] | null;
  messages: readonly VisitorMessage[];
  outbox: readonly Sending[];
  /** What the bot has written so far of the answer that it is writing. */
  partial: string | null;
  /** Whether an answer of the bot's is due. */
  isThinking: boolean;
  isTeamTyping: boolean;
  status: VisitorState["status"];
  line: "connecting" | "live" | "lost";
  /** Why nobody can write here: the code of the problem. */
  refusal: string | null;
  draft: string;
};
export type Sending = Waiting & { state: "sending" | "failed" };

export type Chat = {
  readonly view: View;
  /** Enters the chat, and follows its thread from then on. */
  begin(): Promise<void>;
  send(text: string): void;
  retry(clientMessageId: string): void;
  write(draft: string): void;
  askForPerson(): Promise<void>;
  /** The visitor has the messages before their eyes. */
  see(): void;
  wake(): void;
  identify(identity: Identity | null): void;
  setLocale(locale: string): void;
  end(): void;
};

type Given = {
  host: string;
  bot: string;
  show: () => void;
  hear: (message: VisitorMessage, isNew: boolean) => void;
};

const typingShownMs = 6000;
const typingToldMs = 3000;

/** One visitor's thread with one bot, without a line about how it looks. */
export function openChat({ host, bot, show, hear }: Given): Chat {
  const api = `${host}/api/widget/v1`;
  const memory = openMemory(bot);
  let kept = memory.read();
  let identity: Identity | null = null;
  let locale = "";
  let stream: Stream | null = null;
  let beginning: Promise<void> | null = null;
  let turn = -1;
  let known = 0;
  let isOver = false;
  let isPosting = false;
  let attempts = 0;
  let typingTold = 0;
  const timers: Record<string, ReturnType<typeof setTimeout>> = {};

  const view: View = {
    bot: kept?.bot ?? null,
    messages: [],
    outbox: (kept?.outbox ?? []).map((one) => ({ ...one, state: "sending" })),
    partial: null,
    isThinking: false,
    isTeamTyping: false,
    status: "bot",
    line: "connecting",
    refusal: null,
    draft: kept?.draft ?? "",
  };

  function change(to: Partial<View>) {
    Object.assign(view, to);
    keep();
    show();
  }

  function keep() {
    if (kept === null || isOver) return;
    kept.draft = view.draft;
    kept.outbox = view.outbox.map(({ clientMessageId, text }) => ({ clientMessageId, text }));
    memory.write(kept);
  }

  async function begin(): Promise<void> {
    if (kept !== null && kept.customer !== (identity?.id ?? null)) forgetThread();
    beginning ??= enterOnce();
    return await beginning;
  }

  async function enterOnce() {
    try {
      if (kept === null) kept = await enter(api, bot, locale, identity);
    } catch (error) {
      beginning = null;
      if (error instanceof Failure && !error.isPassing) return change({ refusal: error.code });
      change({ line: "lost" });
      clearTimeout(timers.begin);
      timers.begin = setTimeout(() => isOver || begin(), pauseMs(attempts++));
      return;
    }
    if (isOver) return;
    attempts = 0;
    change({ bot: kept.bot, refusal: null });
    // A thread that nobody has begun has nothing to follow: who only looks costs the server no line.
    if (kept.hasBegun || kept.customer !== null || kept.outbox.length > 0) void listen();
    void post();
  }

  /** Follows the thread from now on. */
  async function listen(): Promise<void> {
    if (kept !== null && !kept.hasBegun) kept.hasBegun = true;
    keep();
    try {
      const { follow } = await fetchMore();
      if (isOver || beginning === null) return;
      stream ??= follow({ url: `${api}/events`, token, seen: () => known, hear: hearEvent, tell });
    } catch {
      change({ line: "lost" });
      clearTimeout(timers.listen);
      timers.listen = setTimeout(() => isOver || listen(), pauseMs(attempts++));
    }
  }

  /** A token that is good for some time yet. One that is refused makes way for another thread; the draft stays. */
  async function token(): Promise<string> {
    if (kept === null) throw new Error("The chat has not begun.");
    if (!isStale(kept)) return kept.token;
    const renewed = await renew(api, kept);
    if (renewed === null) await enterAnew();
    else Object.assign(kept, { token: renewed, tokenAt: Date.now() });
    keep();
    return kept.token;
  }

  async function enterAnew() {
    const fresh = await enter(api, bot, locale, identity);
    kept = { ...fresh, outbox: kept?.outbox ?? [], draft: view.draft };
    known = 0;
    turn = -1;
    change({ messages: [], partial: null, isThinking: false, status: "bot" });
  }

  function forgetThread() {
    stream?.end();
    stream = null;
    beginning = null;
    kept = null;
    known = 0;
    turn = -1;
    change({ messages: [], outbox: [], partial: null, isThinking: false, status: "bot" });
  }

  function tell(isLive: boolean) {
    const line = isLive ? "live" : "lost";
    if (view.line === line) return;
    change({ line });
    if (isLive) void post();
  }

  function hearEvent({ event, data }: { event: string; data: string }) {
    const said = JSON.parse(data);
    if (event === "message") take(said);
    if (event === "state") {
      if (said.turn !== turn) view.partial = null;
      turn = said.turn;
      change({ status: said.status, isThinking: view.isThinking && said.status === "bot" });
    }
    if (event === "partial" && said.turn === turn) change({ partial: said.text });
    if (event === "typing") {
      change({ isTeamTyping: true });
      clearTimeout(timers.typing);
      timers.typing = setTimeout(() => change({ isTeamTyping: false }), typingShownMs);
    }
  }

  function take(message: VisitorMessage) {
    if (view.messages.some(({ id }) => id === message.id)) return;
    known = Math.max(known, message.sequence);
    const isMine = message.author === "visitor";
    change({
      messages: [...view.messages, message].sort((one, other) => one.sequence - other.sequence),
      outbox: view.outbox.filter(({ clientMessageId }) => clientMessageId !== message.clientMessageId),
      partial: isMine ? view.partial : null,
      isTeamTyping: view.isTeamTyping && message.author !== "team",
      isThinking: isMine && view.status !== "waiting" && view.status !== "assigned",
    });
    hear(message, !isMine && message.sequence > (kept?.read ?? 0));
  }

  /** Sends what waits, in order, one at a time; what the network loses is sent again and stored once. */
  async function post(): Promise<void> {
    const next = view.outbox.find(({ state }) => state === "sending");
    if (next === undefined || isPosting || isOver || kept === null) return;
    isPosting = true;
    let pause = 0;
    try {
      const { clientMessageId, text } = next;
      take(await call<VisitorMessage>(`${api}/messages`, await token(), { text, clientMessageId }));
      attempts = 0;
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure(0, "", 0);
      if (failure.status === 401 && attempts++ < 3) kept.tokenAt = 0;
      else if (failure.isPassing) pause = failure.retryAfterMs || pauseMs(attempts++);
      else {
        mark(next.clientMessageId, "failed");
        if (failure.code === "visitor.blocked") change({ refusal: failure.code });
      }
    }
    isPosting = false;
    clearTimeout(timers.post);
    if (pause > 0) timers.post = setTimeout(post, pause);
    else void post();
  }

  function mark(id: string, state: Sending["state"]) {
    change({ outbox: view.outbox.map((one) => (one.clientMessageId === id ? { ...one, state } : one)) });
  }

  return {
    view,
    begin,
    send(text) {
      const clientMessageId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
      change({ outbox: [...view.outbox, { clientMessageId, text, state: "sending" }], draft: "" });
      void begin().then(listen);
      void begin().then(post);
    },
    retry(id) {
      mark(id, "sending");
      void begin().then(post);
    },
    write(draft) {
      change({ draft });
      const isHeard = view.status === "waiting" || view.status === "assigned";
      if (!isHeard || draft === "" || kept === null || Date.now() - typingTold < typingToldMs) return;
      typingTold = Date.now();
      call(`${api}/typing`, kept.token).catch(() => undefined);
    },
    async askForPerson() {
      await begin();
      void listen();
      await call(`${api}/person`, await token());
    },
    see() {
      const last = view.messages.findLast(({ author }) => author !== "visitor");
      if (kept === null || last === undefined || last.sequence <= kept.read) return;
      kept.read = last.sequence;
      keep();
      call(`${api}/read`, kept.token, { sequence: last.sequence }).catch(() => undefined);
    },
    wake() {
      clearTimeout(timers.post);
      stream?.wake();
      void post();
      if (beginning === null && timers.begin !== undefined) void begin();
      else if (stream === null && kept?.hasBegun) void listen();
    },
    identify(given) {
      if (given?.id === identity?.id && given?.signature === identity?.signature) return;
      identity = given;
      if (kept !== null && beginning !== null) {
        forgetThread();
        void begin();
      }
    },
    setLocale(given) {
      locale = given;
    },
    end() {
      isOver = true;
      stream?.end();
      for (const timer of Object.values(timers)) clearTimeout(timer);
    },
  };
}

function pauseMs(attempts: number): number {
  return Math.min(30_000, 1000 * 2 ** attempts) * (0.5 + Math.random() / 2);
}
