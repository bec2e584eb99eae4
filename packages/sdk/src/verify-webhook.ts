import type { WebhookEvent } from "./generated/shapes.ts";
import { readJson } from "./read-json.ts";
import { type Claim, claimOf, fromBase64, type WebhookHeaders } from "./signatures.ts";
import { WebhookError } from "./webhook-error.ts";

export type { WebhookHeaders } from "./signatures.ts";

/** The body as it was received, before any parser: its text or its bytes. */
export type RawBody = string | Uint8Array | ArrayBuffer;

export type VerifyOptions = {
  /** How many seconds the time of signing may be away from now. Without it: 300. */
  toleranceSeconds?: number | undefined;
  /** The time to compare with, instead of the clock's. */
  now?: Date | undefined;
};

/**
 * Proves that NebulaHex sent a delivery and gives its event. Take `secret` from `signingSecret` of `hooks.create`; give
 * several while one replaces another. A delivery may come twice: keep `event.id` and skip what you have done.
 *
 * Throws a WebhookError whose `fault` names the cause. Uses WebCrypto, which compares in constant time.
 *
 * @example
 * import { verifyWebhook, WebhookError } from "@nebulahex/sdk";
 *
 * export async function POST(request: Request): Promise<Response> {
 *   try {
 *     const event = await verifyWebhook(
 *       await request.text(),
 *       request.headers,
 *       process.env.NEBULAHEX_SIGNING_SECRET ?? "",
 *     );
 *     if (event.event === "lead.captured") console.log(event.data.capturedFields.email);
 *     return new Response(null, { status: 204 });
 *   } catch (error) {
 *     if (!(error instanceof WebhookError)) throw error;
 *     return new Response(error.message, { status: 400 });
 *   }
 * }
 */
export async function verifyWebhook(
  rawBody: RawBody,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const body = bytesOf(rawBody);
  const claim = claimOf(headers);
  refuseOld(claim, now, toleranceSeconds);

  const signed = signedText(claim, body);
  const secrets = typeof secret === "string" ? [secret] : secret;
  for (const key of await Promise.all(secrets.map(keyOf))) {
    for (const mac of claim.macs) {
      if (await crypto.subtle.verify("HMAC", key, mac, signed)) return parse(body);
    }
  }
  throw new WebhookError(
    "wrong_signature",
    "No signature fits. Check that the secret is this hook's, and that the body is passed on byte for byte as it came.",
  );
}

function bytesOf(body: RawBody): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new WebhookError(
    "body_not_raw",
    "The body is no text and no bytes: a parser has read it. Take it before, as request.text() or express.raw() give it.",
  );
}

function refuseOld({ time }: Claim, now: Date, toleranceSeconds: number): void {
  const awaySeconds = Math.round(now.getTime() / 1000 - Number(time));
  if (Math.abs(awaySeconds) <= toleranceSeconds) return;
  throw new WebhookError(
    "expired",
    `It was signed ${Math.abs(awaySeconds)} s ${awaySeconds > 0 ? "ago" : "in the future"}, more than ${toleranceSeconds} s away. ` +
      "An old delivery sent again is not to be trusted; if all are refused, set this machine's clock.",
  );
}

/** `<id>.<time>.<body>`; our own header leaves the id to the body. */
function signedText({ id, time }: Claim, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(`${id ?? parse(body).id}.${time}.`);
  const signed = new Uint8Array(start.length + body.length);
  signed.set(start);
  signed.set(body, start.length);
  return signed;
}

function keyOf(secret: string) {
  const bytes = secret.startsWith("whsec_") ? fromBase64(secret.slice("whsec_".length)) : null;
  if (bytes !== null && bytes.length > 0) {
    return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  }
  throw new WebhookError(
    "malformed_secret",
    "The secret is not whsec_ and base64: give signingSecret as it was shown.",
  );
}

function parse(body: Uint8Array): WebhookEvent {
  const event = readJson(new TextDecoder().decode(body));
  if (typeof event === "object" && event !== null) return event as WebhookEvent;
  throw new WebhookError(
    "body_not_raw",
    "The body is not the JSON that was sent. Pass it on byte for byte as it came.",
  );
}
