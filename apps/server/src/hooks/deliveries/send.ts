import type { Envelope } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { type HookRow, isFormerValid, placeOfSecret } from "../hook.ts";
import { type Attempt, isSuccess } from "./attempt.ts";
import { requestHeaders } from "./request.ts";
import { macsOf } from "./sign.ts";

export const timeoutMs = 15_000;
const mostAnswerBytes = 64 * 1024;
const keptAnswerBytes = 4 * 1024;

export type Target = Pick<
  HookRow,
  "id" | "workspace_id" | "target_url" | "sealed_secret" | "former_sealed_secret" | "former_secret_until"
>;

/** Makes one attempt: the envelope, signed afresh, to the hook's target. What the target does is never an error here. */
export async function send(ctx: Context, hook: Target, envelope: Envelope): Promise<Attempt> {
  const at = ctx.clock.now();
  const body = JSON.stringify(envelope);
  const macs = macsOf(secretsOf(ctx, hook, at), envelope.id, at, body);
  const sent = { at, url: hook.target_url, macs: Buffer.concat(macs) };
  const outcome = await ctx.outbound.request({
    purpose: "webhooks",
    method: "POST",
    url: hook.target_url,
    headers: requestHeaders(macs, envelope.id, at),
    body,
    timeoutMs,
    maxAnswerBytes: mostAnswerBytes,
    keepAliveGroup: hook.workspace_id,
  });

  const { durationMs } = outcome;
  if (outcome.kind === "failed") {
    return { ...sent, status: null, durationMs, detail: outcome.detail, answer: null, retryAfter: null };
  }
  const { status } = outcome;
  return {
    ...sent,
    status,
    durationMs,
    detail: isSuccess({ status }) ? `The target accepted with ${status}.` : `The target answered ${status}.`,
    answer: Buffer.from(outcome.body.subarray(0, keptAnswerBytes)).toString(),
    retryAfter: status === 429 || status === 503 ? (outcome.headers["retry-after"] ?? null) : null,
  };
}

/** The present secret, and the one before it while it overlaps. */
function secretsOf({ secrets }: Context, hook: Target, now: Date): string[] {
  const { sealed_secret, former_sealed_secret: former } = hook;
  const sealed = former !== null && isFormerValid(hook, now) ? [sealed_secret, former] : [sealed_secret];
  return sealed.map((text) => secrets.open(text, placeOfSecret(hook.id)));
}
