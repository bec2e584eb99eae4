import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { cannedReplyMissing } from "../problems.ts";
import * as store from "./store.ts";

/** Deletes a canned reply; what was said with it stays. */
export async function deleteCannedReply({ db }: Context, scope: Scope, id: string): Promise<void> {
  if ((await store.deleteCannedReply(db, scope, id)) === 0) throw cannedReplyMissing();
}
