export type FailureReason = "refused-target" | "name" | "connect" | "tls" | "timeout" | "network";

/** A call that came to nothing, for a reason that may be shown to whoever chose the target. */
export class CallFailed extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.reason = reason;
  }
}

const connectCodes = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const tlsCode = /^(ERR_TLS|ERR_SSL|EPROTO$)|CERT|SIGNATURE|CRL/;

export function toFailure(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  const { code, message } = describe(error);
  const detail = code === "" ? message : `${code}: ${message || "no answer"}`;
  if (connectCodes.has(code)) return new CallFailed("connect", detail, error);
  return new CallFailed(tlsCode.test(code) ? "tls" : "network", detail, error);
}

function describe(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) };
  return { code: "code" in error ? String(error.code) : "", message: error.message };
}
