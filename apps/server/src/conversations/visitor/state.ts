import type { askForPerson, Reply } from "@nebulahex/contract";
import { toTime } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { comesBack, getWorkspace, momentOf } from "../../workspaces/index.ts";
import { findConversation } from "../store.ts";
import { countAhead } from "./store.ts";

export type VisitorState = Reply<typeof askForPerson>;

/** A thread without a message is the bot's. */
export const untouched: VisitorState = { status: "bot", turn: 0 };

/** Whose turn it is; a thread without a message is the bot's. */
export async function readState(ctx: Context, scope: VisitorScope): Promise<VisitorState> {
  const conversation = await findConversation(ctx.db, scope, scope.caller.conversationId);
  if (conversation === null) return untouched;
  return await withPlace(ctx, scope, { status: conversation.status, turn: conversation.turn });
}

/** Tells who waits how many wait longer, and when somebody is back. */
export async function withPlace(
  { db, clock }: Context,
  scope: VisitorScope,
  state: VisitorState,
): Promise<VisitorState> {
  if (state.status !== "waiting") return state;
  const now = clock.now();
  const [ahead, { hours }] = await Promise.all([countAhead(db, scope), getWorkspace(db, scope)]);
  const back = comesBack(hours, now);
  return { ...state, ahead, ...(back !== null && { teamBackAt: toTime(momentOf(back, now)) }) };
}
