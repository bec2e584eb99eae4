import type { addNote as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { conversationMissing } from "../problems.ts";
import { touchConversation } from "../store.ts";
import { tell } from "../tell.ts";
import { presentNote } from "./note.ts";
import { insertNote } from "./store.ts";

/** Notes something for the team. The visitor never sees it, and nothing of the conversation changes. */
export async function addNote(
  ctx: Context,
  scope: MemberScope,
  conversationId: string,
  text: string,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const note = await insertNote(tx, scope, { id: newId("note"), conversationId, text, now });
    if (note === null) throw conversationMissing();
    await touchConversation(tx, scope, conversationId);
    tell(ctx, tx, scope, conversationId);
    return presentNote(note);
  });
}
