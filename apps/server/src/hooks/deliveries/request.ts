import type { getDelivery, Reply } from "@nebulahex/contract";
import type { Sent } from "./attempt.ts";
import { macBytes, signatureHeaders } from "./sign.ts";

/** Every header of a delivery but those of the connection. */
export function requestHeaders(macs: readonly Buffer[], eventId: string, at: Date): Record<string, string> {
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "NebulaHex-Webhooks/1",
    ...signatureHeaders(macs, eventId, at),
  };
}

/** The request as it went out, to the byte, whatever secret the hook has by now. */
export function presentRequest(
  { at, url, macs }: Sent,
  eventId: string,
  body: string,
): Reply<typeof getDelivery>["request"] {
  const count = macs.length / macBytes;
  const each = Array.from({ length: count }, (_, place) =>
    macs.subarray(place * macBytes, (place + 1) * macBytes),
  );
  return { url, headers: requestHeaders(each, eventId, at), body };
}
