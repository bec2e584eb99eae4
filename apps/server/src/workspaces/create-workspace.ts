import type { createWorkspace as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { User } from "../platform/http/index.ts";
import { newId } from "../platform/ids/index.ts";
import { addWorkspace } from "./store.ts";
import { present } from "./workspace.ts";

/** Makes a workspace on the default plan, with the user as its owner. */
export async function createWorkspace(
  { db, clock, config }: Pick<Context, "db" | "clock" | "config">,
  user: Pick<User, "id">,
  name: string,
): Promise<Reply<typeof operation>> {
  const row = await addWorkspace(db, {
    id: newId("wsp"),
    name,
    plan: config.defaultPlan,
    ownerId: newId("mem"),
    userId: user.id,
    now: clock.now(),
  });
  return present(row);
}
