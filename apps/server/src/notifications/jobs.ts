import type { Context } from "../platform/context/index.ts";
import type { JobTable } from "../platform/jobs/index.ts";
import { deliverMail, mailJob } from "./send-mail.ts";
import { sendToSlack, slackJob } from "./send-to-slack.ts";

export const notificationJobs = (ctx: Context): JobTable => ({
  [mailJob]: ({ sealed }) => deliverMail(ctx, String(sealed)),
  [slackJob]: (payload) => sendToSlack(ctx, payload),
});
