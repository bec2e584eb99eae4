import type { addNote as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { conversationMissing } from "../problems.ts";
import { presentNote } from "./note.ts";
import { insertNote } from "./store.ts";

/** Notes something for the team. The visitor never sees it, and nothing of the conversation changes. */
export async function addNote(
  { db, clock }: Context,
  scope: MemberScope,
  conversationId: string,
  text: string,
): Promise<Reply<typeof Promised>> {
  const note = await insertNote(db, scope, { id: newId("note"), conversationId, text, now: clock.now() });
  if (note === null) throw conversationMissing();
  return presentNote(note);
}
