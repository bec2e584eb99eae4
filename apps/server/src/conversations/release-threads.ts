import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { saveUnassigned } from "./store.ts";
import { tell } from "./tell.ts";

/** Gives the threads of a member who goes back to the team, so that none waits for somebody who is not there. */
export async function releaseThreadsOf(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  member: { id: string },
): Promise<void> {
  const released = await saveUnassigned(tx, scope, member.id, ctx.clock.now());
  for (const { id } of released) tell(ctx, tx, scope, id);
}
