import { notify, sendMail } from "../notifications/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { listManagers } from "../workspaces/index.ts";
import type { HookRow } from "./hook.ts";

/** Tells owners and admins by mail, and the team where it wants to be told, that a hook degraded, was paused or works again, in the transaction of that change. */
export async function tellOfHook(ctx: Context, tx: Tx, before: HookRow, after: HookRow): Promise<void> {
  const news = newsOf(before, after);
  if (news === null) return;
  const scope = systemScope(after.workspace_id);
  if (after.status === "degraded" || after.status === "paused")
    await notify(ctx, tx, scope, { event: `hook.${after.status}`, ...news });
  if (ctx.config.smtpUrl === null) return;
  for (const { email } of await listManagers(tx, scope)) await sendMail(ctx, tx, { to: email, ...news });
}

function newsOf(before: HookRow, after: HookRow): { subject: string; text: string } | null {
  if (before.status === after.status) return null;
  const hook = `The webhook for ${after.event} to ${new URL(after.target_url).host} (${after.id})`;
  const since = after.failing_since === null ? "" : ` It fails since ${toTime(after.failing_since)}.`;
  if (after.status === "degraded") {
    const text = `${hook} fails.${since} It is tried once a minute, the rest waits; nothing is lost. When the target accepts again, all of it is sent.`;
    return { subject: "A webhook fails", text };
  }
  if (after.status === "paused") {
    const text = `${hook} is paused. ${after.paused_reason ?? ""}${since} Everything unsent is held for 45 days. Mend the target, then resume the hook.`;
    return { subject: "A webhook is paused", text };
  }
  return after.status === "active"
    ? { subject: "A webhook works again", text: `${hook} works again.` }
    : null;
}
