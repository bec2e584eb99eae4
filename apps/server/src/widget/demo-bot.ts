import { listBots } from "../bots/index.ts";
import { findUserByEmail } from "../identity/index.ts";
import type { Context } from "../platform/context/index.ts";
import { findMembershipsOf, memberScope } from "../workspaces/index.ts";

/** Who owns the workspace that `npm run demo` makes. */
export const demoEmail = "demo@nebulahex.example";

/** The bot of that workspace; null where none was made. */
export async function findDemoBot(ctx: Context): Promise<string | null> {
  const user = await findUserByEmail(ctx.db, demoEmail);
  const [member] = user === null ? [] : await findMembershipsOf(ctx.db, user.id, null);
  if (member === undefined) return null;
  const { bots } = await listBots(ctx, memberScope(member), { limit: 1 });
  return bots[0]?.id ?? null;
}
