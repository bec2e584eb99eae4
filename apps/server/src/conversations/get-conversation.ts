import type { getConversation as Promised, Reply } from "@nebulahex/contract";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./conversation.ts";
import { conversationMissing } from "./problems.ts";
import { findConversation } from "./store.ts";

export async function getConversation(tx: Tx, scope: Scope, id: string): Promise<Reply<typeof Promised>> {
  const conversation = await findConversation(tx, scope, id);
  if (conversation === null) throw conversationMissing();
  return present(conversation);
}
