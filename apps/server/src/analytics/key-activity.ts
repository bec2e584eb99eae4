import type { listKeyActivity as operation, Query, Reply } from "@nebulahex/contract";
import { listMessagesByKey } from "../conversations/index.ts";
import { getKey } from "../keys/index.ts";
import { listLeadsByKey } from "../leads/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";

/** What was made through a key, newest first, messages and leads in one line; also after the key was revoked. */
export async function listKeyActivity(
  { db }: Context,
  scope: Scope,
  keyId: string,
  { limit, cursor }: Query<typeof operation>,
): Promise<Reply<typeof operation>> {
  const filter = `activity ${keyId}`;
  const before = placeOf(decodeCursor(cursor, scope, filter, momentAndId));
  await getKey(db, scope, keyId);
  const [messages, leads] = await Promise.all([
    listMessagesByKey(db, scope, keyId, limit + 1, before),
    listLeadsByKey(db, scope, keyId, limit + 1, before),
  ]);
  const made = [
    ...messages.map((message) => ({ kind: "message" as const, ...message })),
    ...leads.map((lead) => ({ kind: "lead" as const, ...lead })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime() || (other.id < one.id ? -1 : 1));

  const { page, nextCursor } = cutPage(made, limit, ({ at, id }) =>
    encodeCursor(scope, filter, [at.toISOString(), id]),
  );
  return { activity: page.map(({ at, ...thing }) => ({ ...thing, at: toTime(at) })), nextCursor };
}

function placeOf(parts: readonly string[] | null) {
  const [at, id] = parts ?? [];
  return at === undefined || id === undefined ? null : { at: new Date(at), id };
}
