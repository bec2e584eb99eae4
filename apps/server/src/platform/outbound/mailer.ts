import { createTransport } from "nodemailer";

export type Mail = { id: string; from: string; to: string; subject: string; text: string };

/** Sends one mail to the operator's own mail server; throws when it does not take it. */
export type Mailer = (mail: Mail) => Promise<void>;

const timeoutMs = 20_000;

export function createMailer(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A text is a text: nothing of it is read from files or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, from, to, subject, text }) => {
    await transport.sendMail({
      messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1).replace(/>$/, "")}>`,
      from,
      to: { name: "", address: to },
      subject,
      text,
    });
  };
}
