import { envelopeShape, exampleOf } from "@nebulahex/contract";
import { secretOf, sign } from "../../hooks/deliveries/sign.ts";

export type Vector = {
  readonly name: string;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isGenuine: boolean;
};

const now = new Date("2026-03-14T09:21:47Z");
const toleranceSeconds = 300;
const secret = secretOf(new Uint8Array(32).fill(7));
const other = secretOf(new Uint8Array(32).fill(8));
const envelope = { ...Object(exampleOf(envelopeShape)), data: { lastMessage: "Wie heißt die Lampe? 💡" } };
const id: string = envelope.id;
const body = JSON.stringify(envelope);

/** Deliveries, good and bad, to try a verification with. Their secrets are of this file alone. */
export function webhookVectors() {
  return {
    about:
      "What a verification of deliveries must accept and refuse at the time `nowSeconds`. The body is the text, in UTF-8.",
    nowSeconds: now.getTime() / 1000,
    toleranceSeconds,
    vectors: [
      good("good", [secret]),
      good("signed at the edge of the tolerance", [secret], -toleranceSeconds),
      good("rotated: the new secret, beside the old one", [secret, other]),
      good("rotated: the old secret, beside the new one", [other, secret]),
      bad("expired", [secret], {}, -toleranceSeconds - 1),
      bad("from the future", [secret], {}, toleranceSeconds + 1),
      bad("wrong secret", [other]),
      bad("tampered body", [secret], { body: body.replace("Lampe", "lampe") }),
      bad("tampered id", [secret], { headers: { "webhook-id": `${id.slice(0, -1)}j` } }),
      bad("tampered time", [secret], { headers: { "webhook-timestamp": String(now.getTime() / 1000 - 1) } }),
      bad("another version of the signature", [secret], { headers: version("v2") }),
      bad("no signature", [secret], { headers: { "webhook-signature": "" } }),
    ],
  };
}

function good(name: string, secrets: readonly string[], seconds = 0): Vector {
  const headers = standard(sign(secrets, id, new Date(now.getTime() + seconds * 1000), body));
  return { name, secret, headers, body, isGenuine: true };
}

function bad(name: string, secrets: readonly string[], changed: Partial<Vector> = {}, seconds = 0): Vector {
  const made = good(name, secrets, seconds);
  return { ...made, ...changed, headers: { ...made.headers, ...changed.headers }, isGenuine: false };
}

/** What Standard Webhooks has; our own header says the same. */
function standard({ "x-nebulahex-signature": _, ...headers }: Record<string, string>) {
  return headers;
}

function version(name: string) {
  const signature = String(sign([secret], id, now, body)["webhook-signature"]);
  return { "webhook-signature": signature.replace("v1,", `${name},`) };
}
