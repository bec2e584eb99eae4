import type { cannedReply } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";

export type CannedReplyRow = { id: string; shortcut: string; text: string; created_at: Date };

export function present({ id, shortcut, text, created_at }: CannedReplyRow): z.input<typeof cannedReply> {
  return { id, shortcut, text, createdAt: toTime(created_at) };
}
