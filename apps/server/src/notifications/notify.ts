import type { NotificationEvent } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { placeOfTarget } from "./notification.ts";
import { sendMail } from "./send-mail.ts";
import { slackJob } from "./send-to-slack.ts";
import { listOfEvent } from "./store.ts";

/** What is told: what happened, and of which thing by its id. Visitors' data stays in the product. */
export type Notice = { event: NotificationEvent; subject: string; text: string };

/** Tells the team wherever it wants to be told of this, after the commit of the caller's transaction. */
export async function notify(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  { event, subject, text }: Notice,
): Promise<void> {
  for (const { id, kind, sealed_target } of await listOfEvent(tx, scope, event)) {
    if (kind === "slack") {
      const said = `*${subject}*\n${text}\n${ctx.config.publicUrl}`;
      await ctx.jobs.add(tx, slackJob, { workspaceId: scope.workspaceId, notificationId: id, text: said });
    } else if (ctx.config.smtpUrl !== null) {
      const to = ctx.secrets.open(sealed_target, placeOfTarget(id));
      await sendMail(ctx, tx, { to, subject, text: `${text}\n\n${ctx.config.publicUrl}\n` });
    }
  }
}
