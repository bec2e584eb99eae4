import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { newId } from "../platform/ids/index.ts";
import { type Loop, startLoop } from "../platform/jobs/index.ts";
import { replyLeaseMs } from "./keep-claim.ts";
import { type Asking, takeTurn } from "./take-turn.ts";
import { claimOverdue, type OpenTurn } from "./turn-store.ts";

const running = new Set<Promise<void>>();

/** Answers beside the request that asked. A turn that dies on the way is taken over when its lease ends. */
export function startTurn(
  ctx: Context,
  asking: Asking,
  conversationId: string,
  claim: string,
  first: OpenTurn | null = null,
): void {
  const turn: Promise<void> = takeTurn(ctx, asking, conversationId, claim, first)
    .catch((error: unknown) =>
      ctx.log.error({ err: error, conversationId }, "a turn failed and will be tried again"),
    )
    .finally(() => running.delete(turn));
  running.add(turn);
}

/** The net under the turns: takes over those that their process did not finish. */
export function sweepTurns(ctx: Context): Loop {
  const loop = startLoop("the sweep of turns", 1000, ctx.log, async () => {
    const now = ctx.clock.now();
    const claim = newId("msg");
    const overdue = await claimOverdue(ctx.db, claim, now, later(now, replyLeaseMs));
    for (const { id, workspace_id } of overdue) startTurn(ctx, { workspaceId: workspace_id }, id, claim);
  });
  return {
    wake: loop.wake,
    async stop() {
      await loop.stop();
      await Promise.all(running);
    },
  };
}
