import type {
  Body,
  createCannedReply as Creating,
  Reply,
  updateCannedReply as Updating,
} from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { violates } from "../../platform/db/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { cannedReplyMissing, shortcutTaken } from "../problems.ts";
import { type CannedReplyRow, present } from "./canned-reply.ts";
import { insertCannedReply, saveCannedReply } from "./store.ts";

/** Makes a text that the whole team can put into its replies. */
export async function createCannedReply(
  { db, clock }: Context,
  scope: Scope,
  given: Body<typeof Creating>,
): Promise<Reply<typeof Creating>> {
  const reply = { id: newId("rpl"), now: clock.now(), ...given };
  return present(await unlessTaken(() => insertCannedReply(db, scope, reply)));
}

/** Changes a canned reply; what is not given stays. */
export async function updateCannedReply(
  { db }: Context,
  scope: Scope,
  id: string,
  changes: Body<typeof Updating>,
): Promise<Reply<typeof Updating>> {
  const saved = await unlessTaken(() => saveCannedReply(db, scope, id, changes));
  if (saved === null) throw cannedReplyMissing();
  return present(saved);
}

async function unlessTaken<Row extends CannedReplyRow | null>(save: () => Promise<Row>): Promise<Row> {
  try {
    return await save();
  } catch (error) {
    if (violates(error, "canned_replies_shortcut")) throw shortcutTaken();
    throw error;
  }
}
