import { z } from "zod";
import { type EventName, envelopeShape, eventData, eventNames } from "../event.ts";
import type { Components } from "./components.ts";
import { exampleOf } from "./example.ts";

const signatureHeaders = [
  signatureHeader(
    "X-NebulaHex-Signature",
    "`t=<unix seconds>,v1=<hex HMAC-SHA256>` over `<webhook-id>.<t>.<raw body>`; two `v1=` while a secret is rotated. The key is the decoded base64 behind `whsec_`.",
    "t=1773480107,v1=9f2b1c7e5a3d4f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd",
  ),
  signatureHeader("webhook-id", "Id of the event, the same on every try.", exampleOf(envelopeShape.shape.id)),
  signatureHeader("webhook-timestamp", "When this try was signed, in Unix seconds.", "1773480107"),
  signatureHeader(
    "webhook-signature",
    "The same signature in the form of Standard Webhooks: `v1,<base64 HMAC-SHA256>`, several with a space between them.",
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  ),
];

function signatureHeader(name: string, description: string, example: unknown) {
  return { name, in: "header", required: true, description, schema: { type: "string" }, example };
}

/** What the server sends to hooks: one entry for each event. */
export function webhooks(components: Components) {
  return Object.fromEntries(eventNames.map((name) => [name, { post: webhook(name, components) }]));
}

function webhook(name: EventName, components: Components) {
  const shape = shapes[name];
  return {
    operationId: `receive ${name}`,
    summary: z.globalRegistry.get(eventData[name])?.description,
    description:
      "Sent at least once, in no promised order; `id` tells a repeated one. Verify the signature over the raw body.",
    tags: ["webhooks"],
    security: [],
    parameters: signatureHeaders,
    requestBody: {
      required: true,
      content: { "application/json": { schema: components.schema(shape), example: exampleOf(shape) } },
    },
    responses: {
      "2XX": { description: "Accepted: answer within 15 seconds, body included." },
      default: { description: "Not accepted: it is tried again, 10 times over 75 hours." },
    },
  };
}

const shapes = Object.fromEntries(eventNames.map((name) => [name, shapeOf(name)])) as Record<
  EventName,
  z.ZodType
>;

function shapeOf(name: EventName): z.ZodType {
  const title = name.replaceAll(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return envelopeShape
    .extend({ event: z.literal(name).describe("What happened."), data: eventData[name] })
    .meta({ id: `${title}Event`, description: `An event \`${name}\` as deliveries carry it.` });
}
