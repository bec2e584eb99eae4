import { openIdentity } from "../../app.ts";
import { createMemoryBus } from "../../platform/bus/index.ts";
import { systemClock } from "../../platform/clock/index.ts";
import { readConfig } from "../../platform/config/index.ts";
import { type Connection, openDb } from "../../platform/db/index.ts";
import { jobs } from "../../platform/jobs/index.ts";
import { createMemoryLimiter } from "../../platform/limiter/index.ts";
import { openLog } from "../../platform/log/index.ts";
import { prepareDatabase } from "../../platform/open-platform.ts";
import { createOutbound } from "../../platform/outbound/index.ts";
import { createSecrets } from "../../platform/secrets/index.ts";
import { template } from "../database.ts";

/** The database that every world copies: all migrations ran, users and sessions have their tables. */
export async function prepareTemplate(server: Connection): Promise<void> {
  const log = openLog("silent");
  const admin = openDb(server, log);
  await admin.pool.query(`create database ${template}`);
  await admin.close();

  const connection = { ...server, database: template };
  const db = openDb(connection, log);
  await prepareDatabase(db, log);
  const outbound = createOutbound({ allowedTargets: readConfig({}).outboundAllowedTargets });
  const ctx = {
    config: readConfig({}),
    log,
    clock: systemClock,
    db,
    jobs,
    bus: createMemoryBus(log),
    limiter: createMemoryLimiter(),
    secrets: createSecrets(new Uint8Array(32)),
    outbound,
  };
  const identity = await openIdentity(ctx, connection);
  await identity.close();
  await outbound.close();
  await db.close();
}
