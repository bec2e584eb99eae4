import type { Outbound } from "../platform/outbound/index.ts";
import { targetRefused } from "./problems.ts";

/** Refuses a URL that no delivery would be sent to. */
export function checkTarget(outbound: Outbound, targetUrl: string): void {
  const fault = outbound.checkTarget("webhooks", targetUrl);
  if (fault !== null) throw targetRefused(fault.message);
}
