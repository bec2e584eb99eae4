import type { EventName, getHook, HookStatus, Reply, replayChoices } from "@nebulahex/contract";
import { toTime, toTimeOrNull } from "../platform/clock/index.ts";

export type HookRow = {
  id: string;
  workspace_id: string;
  event: EventName;
  target_url: string;
  description: string | null;
  sealed_secret: string;
  former_sealed_secret: string | null;
  former_secret_until: Date | null;
  status: HookStatus;
  paused_reason: string | null;
  failing_since: Date | null;
  failing_from: string | null;
  failures_in_row: number;
  state_since: Date | null;
  probe_at: Date | null;
  released_until: Date | null;
  replay: Replay | null;
  release: Release | null;
  created_at: Date;
};

/** A replay with how far it is. `after` is the last delivery it sent on its way, `due` when the next one may be due. */
export type Replay = {
  from: string;
  to: string;
  which: (typeof replayChoices)[number];
  total: number;
  done: number;
  isDone: boolean;
  after: string;
  due: string;
};

/**
 * How far a release is: of what was waiting `since` then, up to the delivery `last`, all up to `after` is let go, and the
 * next one may be due at `due`.
 */
export type Release = { isWhole: boolean; since: string; last: string; after: string; due: string };

/** A hook with what only a look at its deliveries tells. */
export type HookView = HookRow & {
  succeeded: number;
  failed: number;
  pending: number;
  health: ("pending" | "succeeded" | "failed")[];
};

/** What a hook's signing secret is sealed for: in another hook it does not open. */
export function placeOfSecret(hookId: string): string {
  return `hook:${hookId}`;
}

/** Whether the secret before the present one still signs. */
export function isFormerValid(row: Pick<HookRow, "former_secret_until">, now: Date): boolean {
  return row.former_secret_until !== null && row.former_secret_until > now;
}

export function present(row: HookView, now: Date): Reply<typeof getHook> {
  return {
    id: row.id,
    event: row.event,
    targetUrl: row.target_url,
    description: row.description,
    status: row.status,
    pausedReason: row.paused_reason,
    failingSince: toTimeOrNull(row.failing_since),
    formerSecretUntil: isFormerValid(row, now) ? toTimeOrNull(row.former_secret_until) : null,
    counts: {
      succeeded: row.succeeded,
      failed: row.failed,
      pending: row.status === "paused" ? 0 : row.pending,
      held: row.status === "paused" ? row.pending : 0,
    },
    health: row.health,
    replay: row.replay && presentReplay(row.replay),
    createdAt: toTime(row.created_at),
  };
}

function presentReplay({ from, to, which, total, done, isDone }: Replay) {
  return { from: toTime(new Date(from)), to: toTime(new Date(to)), which, total, done, isDone };
}
