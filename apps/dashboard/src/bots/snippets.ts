/** What goes into a company's site, filled in with this server and a bot. */
export function snippet(botId: string): string {
  return `<script async src="${location.origin}/widget.js" data-bot="${botId}"></script>`;
}

export function hostedPage(botId: string): string {
  return `${location.origin}/chat/${botId}`;
}

/** The same chat started by an app of the company's own. */
export function moduleStart(botId: string): string {
  return `const { start } = await import("${location.origin}/widget/latest/index.js");

start({ host: "${location.origin}", bot: "${botId}" });`;
}

/** What a site's Content-Security-Policy must let in. */
export function policy(): string {
  return `script-src ${location.origin};\nconnect-src ${location.origin};`;
}

/** The same tag for a customer who is signed in on the site. */
export function identityTag(botId: string): string {
  return `<script async src="${location.origin}/widget.js" data-bot="${botId}"
  data-identity-id="customer-4711" data-identity-signature="…"></script>`;
}

export const signing = `import { createHmac } from "node:crypto";

const signature = createHmac("sha256", process.env.NEBULAHEX_IDENTITY_SECRET)
  .update(customer.id)
  .digest("hex");`;
