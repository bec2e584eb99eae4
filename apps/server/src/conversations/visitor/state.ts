import type { askForPerson, Reply } from "@nebulahex/contract";
import type { Tx } from "../../platform/db/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { findConversation } from "../store.ts";

export type VisitorState = Reply<typeof askForPerson>;

/** A thread without a message is the bot's. */
export const untouched: VisitorState = { status: "bot", turn: 0 };

/** Whose turn it is; a thread without a message is the bot's. */
export async function readState(tx: Tx, scope: VisitorScope): Promise<VisitorState> {
  const conversation = await findConversation(tx, scope, scope.caller.conversationId);
  return conversation === null ? untouched : { status: conversation.status, turn: conversation.turn };
}
