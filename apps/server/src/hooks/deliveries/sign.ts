import { createHmac } from "node:crypto";

const prefix = "whsec_";
export const macBytes = 32;

/**
 * The headers that prove who sent a body, a signature for each secret: ours, and those of Standard Webhooks over the same text
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
export function sign(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  return signatureHeaders(macsOf(secrets, id, at, body), id, at);
}

/** The HMAC of each secret. They prove a body and open nothing, so they may be kept. */
export function macsOf(secrets: readonly string[], id: string, at: Date, body: string): Buffer[] {
  return secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return createHmac("sha256", key)
      .update(`${id}.${timestampOf(at)}.${body}`)
      .digest();
  });
}

export function signatureHeaders(macs: readonly Buffer[], id: string, at: Date): Record<string, string> {
  const timestamp = timestampOf(at);
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

function timestampOf(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}
