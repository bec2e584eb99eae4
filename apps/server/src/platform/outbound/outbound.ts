import { BlockList } from "node:net";
import { request as send } from "undici";
import { stopwatch } from "../clock/index.ts";
import { createAgents } from "./agents.ts";
import type { AllowedTargets, Opened, OutboundPurpose } from "./allowed-targets.ts";
import { readAnswer } from "./answer.ts";
import { callersHeaders } from "./callers-headers.ts";
import { CallFailed, type FailureReason, toFailure } from "./failure.ts";
import { type Fetch, guardedFetch } from "./guarded-fetch.ts";
import { type Resolver, resolverFor } from "./resolve.ts";
import { checkTarget, type TargetFault } from "./target.ts";

export type OutboundRequest = {
  purpose: OutboundPurpose;
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** For everything: name, connection, answer and its body. */
  timeoutMs: number;
  maxAnswerBytes: number;
  /** Calls of different groups, such as workspaces, never share a connection. */
  keepAliveGroup?: string;
};

/** A redirect is an answer like any other. The body is as it came, never unpacked. */
export type OutboundAnswer =
  | {
      kind: "answered";
      status: number;
      headers: Readonly<Record<string, string>>;
      body: Uint8Array;
      truncated: boolean;
      durationMs: number;
    }
  | { kind: "failed"; reason: FailureReason; detail: string; durationMs: number };

/** The one way out: https to public addresses, and what the operator opened. */
export type Outbound = {
  /** Never throws on account of the target. */
  request(input: OutboundRequest): Promise<OutboundAnswer>;
  /** The same for a library that brings a client of its own and reads its answers as they come. */
  fetchFor(purpose: OutboundPurpose, keepAliveGroup: string): Fetch;
  /** What is wrong with a URL before its name is resolved, for telling whoever enters it. */
  checkTarget(purpose: OutboundPurpose, url: string): TargetFault | null;
  /** Ends every connection, used or idle, and refuses new calls. */
  close(): Promise<void>;
};

const nothing: Opened = { ranges: new BlockList(), names: [] };

type Options = { allowedTargets: AllowedTargets; nameServers?: readonly string[]; resolve?: Resolver };

export function createOutbound({ allowedTargets, nameServers = [], resolve }: Options): Outbound {
  const openedFor = (purpose: OutboundPurpose) => allowedTargets.get(purpose) ?? nothing;
  const agents = createAgents(openedFor, (opened) => resolve ?? resolverFor(opened, nameServers));

  async function call(input: OutboundRequest, signal: AbortSignal) {
    const fault = checkTarget(openedFor(input.purpose), input.url);
    if (fault !== null) throw new CallFailed("refused-target", fault.message);

    const answer = await send(input.url, {
      dispatcher: agents.agentFor(input.purpose, input.keepAliveGroup),
      method: input.method,
      headers: callersHeaders(input.headers),
      body: input.body ?? null,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    return readAnswer(answer, input.maxAnswerBytes);
  }

  return {
    async request(input) {
      const elapsedMs = stopwatch();
      const ending = new AbortController();
      const timer = setTimeout(() => ending.abort(tooLate(input.timeoutMs)), input.timeoutMs);
      try {
        const answer = await Promise.race([call(input, ending.signal), endOf(ending.signal)]);
        return { kind: "answered", ...answer, durationMs: Math.round(elapsedMs()) };
      } catch (error) {
        const { reason, message } = toFailure(ending.signal.aborted ? ending.signal.reason : error);
        return { kind: "failed", reason, detail: message, durationMs: Math.round(elapsedMs()) };
      } finally {
        clearTimeout(timer);
      }
    },
    fetchFor: (purpose, keepAliveGroup) =>
      guardedFetch((url) => {
        const fault = checkTarget(openedFor(purpose), url);
        if (fault !== null) throw new CallFailed("refused-target", fault.message);
        return agents.agentFor(purpose, keepAliveGroup);
      }),
    checkTarget: (purpose, url) => checkTarget(openedFor(purpose), url),
    close: () => agents.close(),
  };
}

/** undici heeds its signal only when connected. */
function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function tooLate(timeoutMs: number): CallFailed {
  return new CallFailed("timeout", `No complete answer within ${timeoutMs} ms.`);
}
