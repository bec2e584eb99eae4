export type { CallOptions } from "./call.ts";
export { type ClientOptions, createClient } from "./create-client.ts";
export type { NebulaHex } from "./generated/client.ts";
export type * from "./generated/shapes.ts";
export type { List } from "./list.ts";
export { type ClientCode, type Fault, NebulaHexError } from "./nebulahex-error.ts";
export { type RawBody, type VerifyOptions, verifyWebhook, type WebhookHeaders } from "./verify-webhook.ts";
export { WebhookError, type WebhookFault } from "./webhook-error.ts";
