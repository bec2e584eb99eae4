import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { randomText } from "../platform/ids/index.ts";
import { createMailer } from "../platform/outbound/index.ts";

export const mailJob = "send-mail";
const place = "mail";
const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

export type Letter = { to: string; subject: string; text: string };
type Sealed = Letter & { id: string };

/** Sends a mail after the commit, at least once. Until then it lies sealed, for it may carry a link that lets somebody in. */
export async function sendMail({ jobs, secrets }: Context, tx: Tx, letter: Letter): Promise<void> {
  const sealed: Sealed = { id: randomText(24, letters), ...letter };
  await jobs.add(tx, mailJob, { sealed: secrets.seal(JSON.stringify(sealed), place) });
}

/** Hands a mail to the operator's server; a repeat carries the same Message-ID. */
export async function deliverMail({ config, secrets, log }: Context, sealed: string): Promise<void> {
  const mail = JSON.parse(secrets.open(sealed, place)) as Sealed;
  if (config.smtpUrl === null)
    return void log.warn({ mail: mail.id }, "SMTP_URL was taken away; a mail is not sent");
  await createMailer(config.smtpUrl)({ ...mail, from: config.mailFrom ?? defaultSender(config.publicUrl) });
}

function defaultSender(publicUrl: string): string {
  return `NebulaHex <no-reply@${new URL(publicUrl).hostname}>`;
}
