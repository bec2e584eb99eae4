import type { ErrorCode } from "./generated/shapes.ts";

/** Codes of calls that got no answer of NebulaHex: nobody there, too late, or somebody else's answer. */
export type ClientCode = "client.unreachable" | "client.timed_out" | "client.unreadable_answer";

/** One fault of the input: a JSON pointer into the body or the name of a query parameter, what it is, and what to do. */
export type Fault = { pointer: string; code: string; message: string };

type Told = {
  status: number;
  code: ErrorCode | ClientCode | (string & {});
  detail: string;
  requestId?: string | null;
  errors?: readonly Fault[];
  retryAfterSeconds?: number | null;
};

/**
 * Every call that fails throws this, but for one that the caller's own `signal` stops: it throws the signal's reason.
 *
 * @example
 * import { NebulaHexError } from "@nebulahex/sdk";
 *
 * try {
 *   await nebulahex.leads.get({ leadId: "lead_unknown" });
 * } catch (error) {
 *   if (!(error instanceof NebulaHexError) || error.code !== "lead.missing") throw error;
 *   console.log(error.detail, error.requestId);
 * }
 */
export class NebulaHexError extends Error {
  override readonly name = "NebulaHexError";
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  /** What went wrong, as a word for programs, fixed for ever: `lead.missing`. A newer server may know more. */
  readonly code: ErrorCode | ClientCode | (string & {});
  /** What went wrong and what to do next, for people. */
  readonly detail: string;
  /** Names the call in the server's log; null when no answer came. */
  readonly requestId: string | null;
  /** What is wrong with the input, field by field; empty for other errors. */
  readonly errors: readonly Fault[];
  /** After how many seconds the server takes the call, where it says so. */
  readonly retryAfterSeconds: number | null;

  constructor(told: Told, options?: { cause?: unknown }) {
    const { status, code, detail, requestId = null, errors = [], retryAfterSeconds = null } = told;
    super(`${code}: ${detail}${requestId === null ? "" : ` (${requestId})`}`, options);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
