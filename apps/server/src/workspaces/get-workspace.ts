import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { workspaceMissing } from "./problems.ts";
import { findWorkspace } from "./store.ts";
import type { WorkspaceRow } from "./workspace.ts";

export async function getWorkspace(tx: Tx, scope: Scope): Promise<WorkspaceRow> {
  const workspace = await findWorkspace(tx, scope);
  if (workspace === null) throw workspaceMissing();
  return workspace;
}
