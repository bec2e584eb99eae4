import type { Delivery, Hook } from "@nebulahex/sdk";
import { Badge } from "../ui/badge.tsx";
import { words } from "./texts.ts";

const hookTones = { active: "good", degraded: "warn", paused: "bad", recovering: "accent" } as const;
const deliveryTones = { succeeded: "good", failed: "bad", pending: "plain", held: "warn" } as const;

export function HookBadge({ status }: { status: Hook["status"] }) {
  return <Badge tone={hookTones[status]}>{words[status]}</Badge>;
}

export function DeliveryBadge({ status }: { status: Delivery["status"] }) {
  return <Badge tone={deliveryTones[status]}>{words[status]}</Badge>;
}

/** Where it goes, as short as it stays clear. */
export function hostOf({ targetUrl }: { targetUrl: string }): string {
  return URL.canParse(targetUrl) ? new URL(targetUrl).host : targetUrl;
}
