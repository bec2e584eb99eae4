import type { getWorkspace, Hours, Reply, workspace } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../platform/clock/index.ts";

export type WorkspaceRow = {
  id: string;
  name: string;
  plan: string;
  region: string | null;
  retention_days: number | null;
  hours: Hours | null;
  created_at: Date;
};

/** The ceilings of a workspace; null is none. */
export type Plan = {
  name: string;
  bot_answers_per_month: number | null;
  requests_per_minute: number | null;
  bots: number | null;
  members: number | null;
  knowledge_bytes: number | null;
};

export const ceilings = [
  "bot_answers_per_month",
  "requests_per_minute",
  "bots",
  "members",
  "knowledge_bytes",
] as const satisfies readonly (keyof Plan)[];
export type Ceiling = (typeof ceilings)[number];

export function present(row: WorkspaceRow): z.input<typeof workspace> {
  return { id: row.id, name: row.name, plan: row.plan, createdAt: toTime(row.created_at) };
}

export function presentSettings(row: WorkspaceRow): Reply<typeof getWorkspace> {
  return { ...present(row), region: row.region, retentionDays: row.retention_days, hours: row.hours };
}
