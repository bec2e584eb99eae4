import type pg from "pg";
import { createMemoryBus, openRedisBus } from "./bus/index.ts";
import { systemClock } from "./clock/index.ts";
import type { Config } from "./config/index.ts";
import type { Context } from "./context/index.ts";
import { beTheOnlyProcess, type Connection, migrate, type OpenDb, openDb } from "./db/index.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/index.ts";
import { randomText } from "./ids/index.ts";
import { jobs, prepareJobs } from "./jobs/index.ts";
import { createMemoryLimiter, openRedisLimiter } from "./limiter/index.ts";
import type { Log } from "./log/index.ts";
import { createOutbound } from "./outbound/index.ts";
import { preparePartitions } from "./partitions/index.ts";
import { createSecrets, loadOrMakeKey } from "./secrets/index.ts";

export type Platform = { ctx: Context; pool: pg.Pool; connection: Connection; close(): Promise<void> };

/** Opens what every domain stands on, in order; closing goes the other way round. */
export async function openPlatform(config: Config, log: Log): Promise<Platform> {
  await using opened = new AsyncDisposableStack();
  // By its name others see that this process lives.
  const connection = {
    application_name: `nebulahex ${randomText(8, "0123456789abcdef")}`,
    ...(await openDatabase(config, log, opened)),
  };
  if (config.databaseUrl !== null && config.redisUrl === null) {
    opened.use(await beTheOnlyProcess(connection, (reason) => stopAlone(log, reason)));
  }

  const db = opened.adopt(openDb(connection, log), (open) => open.close());
  await prepareDatabase(db, log);
  const key = await loadOrMakeKey({ dataDir: config.dataDir, fromConfig: config.secretKey });
  const { redisUrl } = config;
  const bus = redisUrl === null ? createMemoryBus(log) : await openRedisBus(redisUrl, log);
  opened.defer(() => bus.close());
  const limiter = redisUrl === null ? createMemoryLimiter() : await openRedisLimiter(redisUrl, log);
  opened.defer(() => limiter.close());
  const outbound = createOutbound({
    allowedTargets: config.outboundAllowedTargets,
    nameServers: config.outboundNameServers,
  });
  opened.defer(() => outbound.close());

  const ctx = {
    config,
    log,
    clock: systemClock,
    db,
    bus,
    limiter,
    outbound,
    jobs,
    secrets: createSecrets(key),
  };
  const kept = opened.move();
  return { ctx, pool: db.pool, connection, close: () => kept.disposeAsync() };
}

export async function prepareDatabase(db: OpenDb, log: Log): Promise<void> {
  const ran = await migrate(db.pool);
  if (ran.length > 0) log.info({ migrations: ran.length, last: ran.at(-1) }, "migrated");
  await preparePartitions(db);
  await prepareJobs(db.pool, log);
}

async function openDatabase(config: Config, log: Log, opened: AsyncDisposableStack): Promise<Connection> {
  if (config.databaseUrl !== null) return { connectionString: config.databaseUrl };

  const postgres = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (message) => log.info(message),
  });
  opened.defer(() => postgres.stop());
  return postgres.connection;
}

/** Two processes without Redis would break limits and streams: the one that lost the database stops. */
function stopAlone(log: Log, reason: Error): void {
  log.fatal(
    { reason: reason.message },
    "the hold on the database was lost to another process; this one stops",
  );
  process.exitCode = 1;
  process.kill(process.pid, "SIGTERM");
}
