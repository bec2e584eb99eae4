/**
 * Why a delivery is not to be trusted: `missing_header` (no signature, id or time, or not in their form), `expired` (signed
 * too long ago, or the receiver's clock is wrong), `wrong_signature` (another secret, or a changed body), `body_not_raw` (a
 * parsed body was given, not the received bytes), `malformed_secret`.
 */
export type WebhookFault =
  | "missing_header"
  | "expired"
  | "wrong_signature"
  | "body_not_raw"
  | "malformed_secret";

/**
 * What `verifyWebhook` throws. Answer such a delivery with 400; `message` says what to do.
 *
 * @example
 * import { verifyWebhook, WebhookError } from "@nebulahex/sdk";
 *
 * try {
 *   await verifyWebhook("{}", {}, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
 * } catch (error) {
 *   if (!(error instanceof WebhookError)) throw error;
 *   console.log(error.fault, error.message); // missing_header …
 * }
 */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly fault: WebhookFault;

  constructor(fault: WebhookFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
