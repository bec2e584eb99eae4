import { email, type NotificationKind } from "@nebulahex/contract";
import type { Outbound } from "../platform/outbound/index.ts";
import { targetRefused } from "./problems.ts";

/** Refuses what nothing can be sent to. Answers with as much of it as may be shown. */
export function readTarget(outbound: Outbound, kind: NotificationKind, target: string): string {
  if (kind === "email") {
    if (email.safeParse(target).success) return target;
    throw targetRefused("This is no email address. Write it like support@acme.example.");
  }
  const fault = outbound.checkTarget("notifications", target);
  if (fault !== null) throw targetRefused(fault.message);
  return `https://${new URL(target).host}/…${target.slice(-4)}`;
}
