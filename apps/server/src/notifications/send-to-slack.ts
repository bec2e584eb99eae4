import { z } from "zod";
import type { Context } from "../platform/context/index.ts";
import type { OutboundAnswer } from "../platform/outbound/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { placeOfTarget } from "./notification.ts";
import { findNotification, saveOutcome } from "./store.ts";

export const slackJob = "send-to-slack";

const job = z.object({ workspaceId: z.string(), notificationId: z.string(), text: z.string() });

/** Slack's words for a webhook that will never take anything again. */
const goneForGood = new Set([400, 403, 404, 410]);

/** Posts a message to the URL that the team gave. What may pass is thrown, and so tried again; why is shown. */
export async function sendToSlack(ctx: Context, payload: unknown): Promise<void> {
  const { workspaceId, notificationId, text } = job.parse(payload);
  const scope = systemScope(workspaceId);
  const row = await findNotification(ctx.db, scope, notificationId);
  if (row === null) return;

  const answer = await ctx.outbound.request({
    purpose: "notifications",
    method: "POST",
    url: ctx.secrets.open(row.sealed_target, placeOfTarget(row.id)),
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
    timeoutMs: 10_000,
    maxAnswerBytes: 4096,
    keepAliveGroup: workspaceId,
  });
  const error = faultOf(answer);
  await saveOutcome(ctx.db, scope, row.id, error);
  const isHopeless = answer.kind === "answered" && goneForGood.has(answer.status);
  if (error !== null && !isHopeless) throw new Error(`A notification was not taken: ${error}`);
}

function faultOf(answer: OutboundAnswer): string | null {
  if (answer.kind === "failed") return answer.detail;
  return answer.status >= 200 && answer.status < 300 ? null : `It answered ${answer.status}.`;
}
