import type { Body, LookupSource, liveData, Order, saveLiveData } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../platform/clock/index.ts";

/** An order with the email that proves whose it is. */
export type FoundOrder = { email: string; order: Order };

export type OrderQuestion = { orderNumber: string; email: string };

/** A system that knows orders. What it answers may hold others' orders too: who asks decides what is shown. */
export type LiveSource = {
  /** Orders whose number may be the one asked for. Throws `LookUpFailed` when the system cannot be asked. */
  findOrders(question: OrderQuestion): Promise<FoundOrder[]>;
};

/** Why a system could not be asked, with what its owner can do about it. */
export class LookUpFailed extends Error {}

/** How a system is asked, as it is given; what is secret in it lies sealed beside the rest. */
export type Settings = Body<typeof saveLiveData>;
export type SettingsOf<Kind extends LookupSource> = Extract<Settings, { kind: Kind }>;

export type LiveDataRow = {
  workspace_id: string;
  bot_id: string;
  name: string;
  kind: LookupSource;
  settings: Record<string, unknown>;
  sealed_secret: string | null;
  last_error: string | null;
  updated_at: Date;
};

/** What its secret is sealed for: in another place it does not open. */
export function placeOfSecret(botId: string, name: string): string {
  return `live-data:${botId}:${name}`;
}

export function present(row: LiveDataRow): z.input<typeof liveData> {
  const { name, kind, settings, last_error, updated_at } = row;
  return { name, kind, settings, lastError: last_error, updatedAt: toTime(updated_at) };
}

const secretFields = {
  csv: null,
  rest: "headers",
  sheets: "serviceAccount",
  shopify: "accessToken",
} as const;

/** What may be read back, and what may not. An uploaded list is neither: its orders have rows of their own. */
export function partSecret(given: Settings): { shown: Record<string, unknown>; secret: string | null } {
  const {
    kind,
    content: _list,
    ...settings
  } = { content: undefined, ...given } as Settings & { content?: string };
  const field = secretFields[kind];
  if (field === null) return { shown: settings, secret: null };
  const { [field]: secret, ...shown } = settings as Record<string, unknown>;
  return { shown, secret: JSON.stringify(secret) };
}

export function joinSecret({ kind, settings }: LiveDataRow, secret: string | null): Settings {
  const field = secretFields[kind];
  const opened = field === null || secret === null ? {} : { [field]: JSON.parse(secret) };
  return { kind, ...settings, ...opened } as Settings;
}
