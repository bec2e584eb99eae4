import { WebhookError } from "./webhook-error.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The headers of a request as Node, Fetch, Express, AWS Lambda and others give them. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a delivery claims: its time in seconds since 1970 and its signatures, of which one must be right. */
export type Claim = { readonly id: string | null; readonly time: string; readonly macs: readonly Bytes[] };

/** Reads the headers of Standard Webhooks, or ours where those were lost on the way. */
export function claimOf(headers: WebhookHeaders): Claim {
  const id = headerOf(headers, "webhook-id");
  const time = headerOf(headers, "webhook-timestamp");
  const standard = headerOf(headers, "webhook-signature");
  if (id !== null && time !== null && standard !== null) {
    return checked({ id, time, macs: standardMacs(standard) });
  }

  const own = headerOf(headers, "x-nebulahex-signature");
  if (own !== null) {
    return checked({ id, time: /(?:^|,)\s*t=(\d+)/.exec(own)?.[1] ?? "", macs: ownMacs(own) });
  }
  throw new WebhookError(
    "missing_header",
    "The request has neither webhook-id, webhook-timestamp and webhook-signature nor X-NebulaHex-Signature. Pass on all headers as they came.",
  );
}

function checked(claim: Claim): Claim {
  if (/^\d+$/.test(claim.time) && claim.macs.length > 0) return claim;
  throw new WebhookError(
    "missing_header",
    "The signature header holds no time and v1 signature. Pass it on as it came.",
  );
}

function headerOf(headers: WebhookHeaders, name: string): string | null {
  if (isFetchHeaders(headers)) return headers.get(name);
  const value = Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1];
  return (typeof value === "string" ? value : value?.join(" ")) || null;
}

function isFetchHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers.get === "function";
}

function standardMacs(header: string): Bytes[] {
  return [...header.matchAll(/(?<![^\s,])v1,([A-Za-z0-9+/]{43}=)/g)].flatMap(
    ([, mac = ""]) => fromBase64(mac) ?? [],
  );
}

function ownMacs(header: string): Bytes[] {
  return [...header.matchAll(/(?<![^\s,])v1=([0-9a-f]{64})\b/g)].map(([, mac = ""]) =>
    Uint8Array.from(mac.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
  );
}

/** Null when it is no base64. */
export function fromBase64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
