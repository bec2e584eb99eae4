import { rm } from "node:fs/promises";
import { join } from "node:path";
import { chooseAccount, makeDataFolder } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { createDatabase } from "./connection.ts";
import { endOrphan } from "./end-orphan.ts";
import { initialize, SUPERUSER } from "./initialize.ts";
import { keepRunning } from "./keep-running.ts";
import { lockDataFolder } from "./lock.ts";
import { startServer } from "./server-process.ts";
import { chooseSocketFolder, PORT } from "./socket-folder.ts";

export { NoPostgresBinaries } from "./binaries.ts";
export { DataFolderInUse } from "./lock.ts";

const DATABASE = "nebulahex";

export type EmbeddedPostgres = {
  /** `host` is the folder of the server's socket; there is no TCP port. */
  connection: { host: string; port: number; user: string; database: string };
  dataDir: string;
  /** Changes when a server that died was started again. */
  readonly pid: number;
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  dataDir: string;
  log: (message: string) => void;
  settings?: Record<string, string>;
};

/** Opens the data folder for this process alone and keeps a PostgreSQL running on it until `stop`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  await using opened = new AsyncDisposableStack();

  const dataDir = await makeDataFolder(options.dataDir);
  opened.defer(await lockDataFolder(dataDir));
  const account = await chooseAccount(dataDir);
  const bin = await findBinaries(dataDir, account);
  const cluster = await initialize({ dataDir, bin, account, durable: settings.fsync !== "off" });
  await endOrphan(cluster, log);

  const socketFolder = await chooseSocketFolder(cluster, account);
  if (socketFolder !== cluster) opened.defer(() => rm(socketFolder, { recursive: true, force: true }));
  const logFile = join(dataDir, "postgres.log");
  const definition = { bin, cluster, socketFolder, logFile, account, settings };
  const server = await keepRunning((signal) => startServer(definition, signal), log);
  opened.defer(() => server.stop());
  await createDatabase(socketFolder, DATABASE);

  const running = opened.move();
  let stopped: Promise<void> | undefined;
  return {
    connection: { host: socketFolder, port: PORT, user: SUPERUSER, database: DATABASE },
    dataDir,
    get pid() {
      return server.pid;
    },
    stop: () => (stopped ??= running.disposeAsync()),
  };
}
