import { briefMemory } from "../platform/brief-memory/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getPlan, monthOf } from "../workspaces/index.ts";
import { countBotAnswers } from "./message-store.ts";

const known = briefMemory<{ isUsedUp: boolean }>();

/** Whether the bots have given all the answers that the plan allows this month; looked up once a second. */
export async function isAllowanceUsedUp({ db, clock }: Context, scope: Scope): Promise<boolean> {
  const allowance = await known.recall(scope.workspaceId, clock, async () => {
    const { bot_answers_per_month: most } = await getPlan(db, scope);
    if (most === null) return { isUsedUp: false };
    return { isUsedUp: (await countBotAnswers(db, scope, monthOf(clock.now()))) >= most };
  });
  return allowance?.isUsedUp ?? false;
}
