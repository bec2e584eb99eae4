import { createHmac } from "node:crypto";

const prefix = "whsec_";

/**
 * The headers that prove who sent a body, a signature for each secret: ours, and those of Standard Webhooks over the same text
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
export function sign(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const macs = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  });

  return {
    "x-nebulahex-signature": [`t=${timestamp}`, ...macs.map((mac) => `v1=${mac.toString("hex")}`)].join(","),
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": macs.map((mac) => `v1,${mac.toString("base64")}`).join(" "),
  };
}

export function secretOf(bytes: Uint8Array): string {
  return prefix + Buffer.from(bytes).toString("base64");
}
