import type { getLead as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./lead.ts";
import { leadMissing } from "./problems.ts";
import { findLead } from "./store.ts";

export async function getLead(
  { db }: Context,
  scope: Scope,
  leadId: string,
): Promise<Reply<typeof Promised>> {
  const lead = await findLead(db, scope, leadId);
  if (lead === null) throw leadMissing();
  return present(lead);
}
