import type { Outbound, OutboundRequest } from "../platform/outbound/index.ts";
import { LookUpFailed } from "./live-source.ts";

const timeoutMs = 4000;
const mostAnswerBytes = 8 * 1024 * 1024;

type Call = Pick<OutboundRequest, "method" | "url" | "headers"> & { body?: string };
/** `json` is undefined where the body is none. */
export type SystemAnswer = { status: number; headers: Readonly<Record<string, string>>; json: unknown };

/** Asks a company's system through the guard. `owner` keeps the connections of workspaces apart. */
export async function callSystem(outbound: Outbound, owner: string, call: Call): Promise<SystemAnswer> {
  const answer = await outbound.request({
    purpose: "live-data",
    timeoutMs,
    maxAnswerBytes: mostAnswerBytes,
    keepAliveGroup: owner,
    ...call,
  });
  if (answer.kind === "failed") throw new LookUpFailed(`The system could not be reached: ${answer.detail}`);
  if (answer.truncated)
    throw new LookUpFailed("The system answered more than 8 MB. Let it answer less at a time.");
  return { status: answer.status, headers: answer.headers, json: readJson(answer.body) };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}
