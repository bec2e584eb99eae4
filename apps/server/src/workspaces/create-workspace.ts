import type { createWorkspace as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { User } from "../platform/http/index.ts";
import { newId } from "../platform/ids/index.ts";
import { audit } from "./audit-log/audit.ts";
import { memberScope } from "./member.ts";
import { addWorkspace } from "./store.ts";
import { present } from "./workspace.ts";

/** Makes a workspace on the default plan, with the user as its owner. */
export async function createWorkspace(
  { db, clock, config }: Pick<Context, "db" | "clock" | "config">,
  user: Pick<User, "id">,
  name: string,
  address?: string,
): Promise<Reply<typeof operation>> {
  return await db.transaction(async (tx) => {
    const now = clock.now();
    const owner = { id: newId("mem"), user_id: user.id, role: "owner" as const, created_at: now };
    const row = await addWorkspace(tx, { id: newId("wsp"), name, plan: config.defaultPlan, owner });
    const scope = { ...memberScope({ ...owner, workspace_id: row.id }), ...(address && { address }) };
    await audit({ clock }, tx, scope, { action: "workspace.made", subjectId: row.id, detail: { name } });
    return present(row);
  });
}
