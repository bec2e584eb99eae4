import { type ErrorCode, type ErrorStatus, errors, type ProblemBody } from "@nebulahex/contract";

export type Fault = { pointer: string; code: string; message: string };

/** A mistake of the caller's, or a refusal. `detail` tells the caller what to do next. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly faults: Fault[];
  readonly headers: Record<string, string>;

  constructor(
    code: ErrorCode,
    detail: string,
    more: { faults?: Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }

  get status(): ErrorStatus {
    return errors[this.code].status;
  }

  present(requestId: string): ProblemBody {
    const { status, title } = errors[this.code];
    return {
      type: `/api/v1/docs/errors#${this.code}`,
      title,
      status,
      detail: this.message,
      code: this.code,
      requestId,
      ...(this.faults.length > 0 && { errors: this.faults }),
    };
  }
}

/** Bad input at one place of the body. */
export function invalid(pointer: string, message: string): Problem {
  return new Problem("request.invalid", message, { faults: [{ pointer, code: "invalid", message }] });
}
