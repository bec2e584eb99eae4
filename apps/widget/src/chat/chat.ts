import type { VisitorMessage, VisitorState } from "@nebulahex/contract";
import { keep, readKept } from "../loader/kept.ts";
import type { Line } from "../more/line.ts";
import { call, Failure } from "./call.ts";
import type { Kept, Waiting } from "./memory.ts";
import { fetchMore } from "./more.ts";
import { pauseMs } from "./pause.ts";

export type Identity = { id?: string; signature?: string; token?: string };
export type Sending = Waiting & { state: "sending" | "failed" };

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
  state: VisitorState;
  line: "connecting" | "live" | "lost";
  /** Why nobody can write here: the code of the problem. */
  refusal: string | null;
  draft: string;
  /** What lies over the thread. */
  form: "contact" | null;
};

/** What the part that enters and the part that converses share. */
export type Core = {
  readonly api: string;
  readonly view: View;
  kept: Kept | null;
  change(to: Partial<View>): void;
  /** A session of its own, as if nobody had been here. */
  enter(): Promise<Kept>;
  hear(message: VisitorMessage, isNew: boolean): void;
};

export type Chat = {
  readonly core: Core;
  begin(): Promise<void>;
  send(text: string): void;
  retry(clientMessageId: string): void;
  write(draft: string): void;
  /** Does what needs a thread, which it begins. */
  converse(act: (line: Line) => void): void;
  /** The visitor has the messages before their eyes. */
  see(): void;
  wake(isAnew: boolean): void;
  identify(identity: Identity | null): void;
  setLocale(locale: string): void;
  end(): void;
};

type Given = { host: string; bot: string; show: () => void; hear: Core["hear"] };

const nothing = {
  messages: [],
  partial: null,
  isThinking: false,
  isTeamTyping: false,
  state: { status: "bot", turn: 0 },
  form: null,
} as const;

/** One visitor's thread with one bot, without a line about how it looks. What it needs from the first message on is fetched then. */
export function openChat({ host, bot, show, hear }: Given): Chat {
  let identity: Identity | null = null;
  let locale = "";
  let line: Line | null = null;
  let beginning: Promise<void> | null = null;
  let opening: Promise<Line | null> | null = null;
  let isOver = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const kept = readKept<Kept>(bot);
  const view: View = {
    ...nothing,
    bot: kept?.bot ?? null,
    outbox: (kept?.outbox ?? []).map((one) => ({ ...one, state: "sending" })),
    line: "connecting",
    refusal: null,
    draft: kept?.draft ?? "",
  };
  const core: Core = { api: `${host}/api/widget/v1`, view, kept, change, enter, hear };

  function change(to: Partial<View>) {
    Object.assign(view, to);
    if (core.kept !== null && !isOver) {
      core.kept.draft = view.draft;
      core.kept.outbox = view.outbox.map(({ clientMessageId, text }) => ({ clientMessageId, text }));
      keep(bot, core.kept);
    }
    show();
  }

  async function enter(): Promise<Kept> {
    const {
      token,
      conversationId,
      bot: met,
    } = await call<Kept>(`${core.api}/sessions`, null, {
      botId: bot,
      locale: locale.slice(0, 35),
      ...(/^https?:/.test(location.protocol) && { page: location.href.split("#")[0] }),
      ...(identity?.token ? { identityToken: identity.token } : identity && { identity }),
    });
    const customer = nameOf(identity);
    const { draft } = view;
    return {
      token,
      tokenAt: Date.now(),
      conversationId,
      bot: met,
      customer,
      hasBegun: false,
      outbox: [],
      draft,
      read: 0,
    };
  }

  /** Enters the chat, and follows its thread where there is one: who only looks costs the server no line. */
  function begin(): Promise<void> {
    if (core.kept !== null && core.kept.customer !== nameOf(identity)) forget();
    beginning ??= enterOnce();
    return beginning;
  }

  async function enterOnce() {
    try {
      core.kept ??= await enter();
      failures = 0;
    } catch (error) {
      beginning = null;
      if (error instanceof Failure && !error.isPassing) return change({ refusal: error.code });
      return later(() => begin());
    }
    if (isOver) return;
    change({ bot: core.kept.bot, refusal: null });
    if (core.kept.hasBegun || core.kept.customer !== null || view.outbox.length > 0) void openLine();
  }

  function openLine(): Promise<Line | null> {
    opening ??= fetchMore().then(
      ({ openLine }) => {
        if (isOver || core.kept === null) return null;
        failures = 0;
        core.kept.hasBegun = true;
        line ??= openLine(core);
        return line;
      },
      () => {
        opening = null;
        later(() => openLine());
        return null;
      },
    );
    return opening;
  }

  function later(work: () => unknown) {
    change({ line: "lost" });
    clearTimeout(timer);
    timer = setTimeout(() => isOver || work(), pauseMs(failures++));
  }

  /** Another visitor: nothing of the thread is left. */
  function forget() {
    line?.end();
    line = opening = beginning = null;
    core.kept = null;
    change({ ...nothing, outbox: [], draft: "", line: "connecting" });
  }

  function converse(act: (line: Line) => void) {
    void begin()
      .then(openLine)
      .then((opened) => opened !== null && act(opened));
  }

  return {
    core,
    begin,
    converse,
    send(text) {
      const clientMessageId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
      change({ outbox: [...view.outbox, { clientMessageId, text, state: "sending" }], draft: "" });
      converse((line) => line.post());
    },
    retry(id) {
      const outbox = view.outbox.map(
        (one): Sending => (one.clientMessageId === id ? { ...one, state: "sending" } : one),
      );
      change({ outbox });
      converse((line) => line.post());
    },
    write(draft) {
      change({ draft });
      if (draft !== "") line?.type();
    },
    see: () => line?.see(),
    wake(isAnew) {
      if (line !== null) line.wake(isAnew);
      else if (view.line === "lost") void begin();
    },
    identify(given) {
      if (given?.signature === identity?.signature && nameOf(given) === nameOf(identity)) return;
      identity = given;
      if (beginning !== null) void begin();
    },
    setLocale(given) {
      locale = given;
    },
    end() {
      isOver = true;
      line?.end();
      clearTimeout(timer);
    },
  };
}

/** By whom a kept session is told from another's; a token's next edition begins one anew, in the same thread. */
function nameOf(identity: Identity | null): string | null {
  return identity?.id ?? identity?.token ?? null;
}
