import type { createWorkspace, Reply } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";

export type WorkspaceRow = { id: string; name: string; plan: string; created_at: Date };

/** The ceilings of a workspace; null is none. */
export type Plan = {
  name: string;
  bot_answers_per_month: number | null;
  requests_per_minute: number | null;
  bots: number | null;
  members: number | null;
  knowledge_bytes: number | null;
};

export function present(row: WorkspaceRow): Reply<typeof createWorkspace> {
  return { id: row.id, name: row.name, plan: row.plan, createdAt: toTime(row.created_at) };
}
