import { findUsers } from "../identity/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { User } from "../platform/http/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { findManagers } from "./member-store.ts";

/** The people who run the workspace, to be told of what needs them. */
export async function listManagers(tx: Tx, scope: Scope): Promise<User[]> {
  const managers = await findManagers(tx, scope);
  return await findUsers(
    tx,
    managers.map(({ user_id }) => user_id),
  );
}
