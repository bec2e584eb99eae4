import { Problem } from "../platform/problem/index.ts";
import type { Fault } from "./passages/index.ts";

const mostFaultsTold = 50;

export function sourceMissing(): Problem {
  return new Problem(
    "source.missing",
    "There is no such source in this workspace. List a bot's with GET /api/v1/bots/{botId}/sources.",
  );
}

export function sourceIncomplete(reason: string): Problem {
  return new Problem("source.incomplete", reason);
}

export function sourceBusy(): Problem {
  return new Problem("source.busy", "The source is being read. Wait until its status is ready or failed.");
}

export function sourceUnreadable(faults: readonly Fault[]): Problem {
  const told = faults.slice(0, mostFaultsTold).map(({ line, message }) => ({
    pointer: "/content",
    code: "unreadable",
    message: line === null ? message : `line ${line}: ${message}`,
  }));
  const count = faults.length === 1 ? "one mistake" : `${faults.length} mistakes`;
  return new Problem(
    "source.unreadable",
    `The content has ${count}; nothing was stored. Correct what errors names and send it again.`,
    { faults: told },
  );
}

export function knowledgeLimitReached(mostBytes: number): Problem {
  return new Problem(
    "plan.limit_reached",
    `The plan allows ${mostBytes} bytes of knowledge. Delete sources, or ask the operator for a larger plan.`,
  );
}
