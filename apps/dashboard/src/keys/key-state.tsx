import type { Key } from "@nebulahex/sdk";
import { Badge } from "../ui/badge.tsx";
import { useNow } from "../ui/time.tsx";
import { words } from "./texts.ts";

export type KeyState = "works" | "expired" | "revoked";

export function stateOf({ revokedAt, expiresAt }: Key, now = Date.now()): KeyState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && Date.parse(expiresAt) <= now ? "expired" : "works";
}

const tones = { works: "good", expired: "warn", revoked: "plain" } as const;

export function StateBadge({ of }: { of: Key }) {
  const state = stateOf(of, useNow());
  return <Badge tone={tones[state]}>{words[state]}</Badge>;
}
