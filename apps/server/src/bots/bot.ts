import type { Appearance, getBot, Reply } from "@nebulahex/contract";
import { later, toTime } from "../platform/clock/index.ts";

export type BotRow = {
  id: string;
  workspace_id: string;
  name: string;
  is_active: boolean;
  greeting: string;
  fallback_text: string;
  handover_text: string;
  threshold: number;
  fallbacks_before_handover: number;
  synonyms: string[][];
  appearance: Partial<Appearance>;
  knowledge_revision: number;
  confidence_shift: number;
  source_count: number;
  passage_count: number;
  created_at: Date;
  deleted_at: Date | null;
};

/** A bot as the API shows it, which state of its knowledge is the latest, and what verdicts taught it. */
export type Bot = Reply<typeof getBot> & { knowledgeRevision: number; confidenceShift: number };

const restorableMs = 30 * 86_400_000;

/** A bot deleted after this moment can be restored. */
export function restorableSince(now: Date): Date {
  return later(now, -restorableMs);
}

/** How a bot talks until its team writes its own words. */
export const defaultSettings = {
  greeting: "Hi! Ask me anything about our products, orders or services.",
  fallbackText:
    "I could not find a good answer to that. Could you say it in other words? If you would rather talk to a person, tell me and I will get somebody from our team.",
  handoverText:
    "I am passing you on to our team. They can read what we have said so far, and somebody will answer you here as soon as possible.",
  threshold: 0.5,
  fallbacksBeforeHandover: 2,
  synonyms: [] as string[][],
};

/** A row of `bots` as `to_jsonb` writes it, which a statement about a thread brings along. */
export type BotJson = Omit<BotRow, "created_at" | "deleted_at"> & {
  created_at: string;
  deleted_at: string | null;
};

/** The bot of a conversation, which outlives its bot: a deleted one is switched off. */
export function botOfThread({ created_at, deleted_at, ...row }: BotJson): Bot {
  const isActive = row.is_active && deleted_at === null;
  return present({ ...row, is_active: isActive, created_at: new Date(created_at), deleted_at: null });
}

/** How a widget looks until its team chooses. */
const defaultAppearance: Appearance = {
  color: "#7c3aed",
  theme: "auto",
  position: "end",
  corner: 12,
  launcherText: null,
  logo: null,
};

export function looksOf(chosen: Partial<Appearance>): Appearance {
  return { ...defaultAppearance, ...chosen };
}

export function present(row: BotRow): Bot {
  return {
    id: row.id,
    name: row.name,
    isActive: row.is_active,
    createdAt: toTime(row.created_at),
    greeting: row.greeting,
    fallbackText: row.fallback_text,
    handoverText: row.handover_text,
    threshold: row.threshold,
    fallbacksBeforeHandover: row.fallbacks_before_handover,
    synonyms: row.synonyms,
    appearance: looksOf(row.appearance),
    sourceCount: row.source_count,
    passageCount: row.passage_count,
    knowledgeRevision: row.knowledge_revision,
    confidenceShift: row.confidence_shift,
  };
}

/** What a list shows of a bot. */
export type ListedBotRow = Pick<BotRow, "id" | "name" | "is_active" | "created_at" | "deleted_at">;

export function presentListed({ id, name, is_active, created_at, deleted_at }: ListedBotRow) {
  return {
    id,
    name,
    isActive: is_active,
    createdAt: toTime(created_at),
    ...(deleted_at !== null && { deletedAt: toTime(deleted_at) }),
  };
}
