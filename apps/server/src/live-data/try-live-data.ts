import type { tryLiveData as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { findProven } from "./find-proven.ts";
import { getLiveData } from "./get-live-data.ts";
import type { OrderQuestion } from "./live-source.ts";

/** Looks an order up as the bot would, for the team to see whether the system is connected rightly. */
export async function tryLiveData(
  ctx: Context,
  scope: Scope,
  { botId, name }: { botId: string; name: string },
  asked: OrderQuestion,
): Promise<Reply<typeof Promised>> {
  const tried = await findProven(ctx, scope, await getLiveData(ctx.db, scope, botId, name), asked);
  switch (tried.kind) {
    case "found":
      return { outcome: "found", order: tried.order, detail: "The order was found." };
    case "not_found":
      return {
        outcome: "not_found",
        order: null,
        detail: "The system was asked, and has no order on which this number and this email agree.",
      };
    case "failed":
      return { outcome: "failed", order: null, detail: tried.reason };
  }
}
