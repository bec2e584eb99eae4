import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, giveTo } from "./account.ts";

export const PORT = 5432;
export const SOCKET = `.s.PGSQL.${PORT}`;

/** What the address of a socket holds on macOS, the shorter of the two systems, without the closing zero. */
const LONGEST_PATH_BYTES = 103;

/** The data's own folder, as it is private; a new private one in the temporary folder when that path is too long. */
export async function chooseSocketFolder(cluster: string, account: Account | undefined): Promise<string> {
  if (Buffer.byteLength(join(cluster, SOCKET)) <= LONGEST_PATH_BYTES) return cluster;

  const folder = await mkdtemp(join(tmpdir(), "nebulahex-"));
  await giveTo(account, folder);
  return folder;
}
