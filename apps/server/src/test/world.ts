import type { TestContext } from "node:test";
import { createApp, openIdentity, startWork } from "../app.ts";
import { createMemoryBus } from "../platform/bus/index.ts";
import { type Config, readConfig } from "../platform/config/index.ts";
import type { Context } from "../platform/context/index.ts";
import { jobs } from "../platform/jobs/index.ts";
import { createMemoryLimiter, type Limiter } from "../platform/limiter/index.ts";
import { openLog } from "../platform/log/index.ts";
import { createOutbound } from "../platform/outbound/index.ts";
import { createSecrets } from "../platform/secrets/index.ts";
import { type Call, caller } from "./call.ts";
import { type GivenClock, givenClock } from "./clock.ts";
import { Company } from "./company.ts";
import { openTestDatabase } from "./database.ts";

export type World = {
  ctx: Context;
  clock: GivenClock;
  call: Call;
  /** The address of a server that really listens, for streams. */
  url: string;
  acme: Company;
  globex: Company;
  /** One company more. */
  company(name: string): Promise<Company>;
  /** Stops the worker and starts another; `meanwhile` none runs. */
  restartWork(meanwhile?: () => Promise<unknown>): Promise<void>;
};

const settings = { PUBLIC_URL: "https://chat.example", OUTBOUND_ALLOWED_TARGETS: "webhooks:127.0.0.0/8" };

/** The limiter of a single process, by the clock that the test moves. */
function limiterBy(clock: GivenClock): Limiter {
  const limiter = createMemoryLimiter();
  return {
    ...limiter,
    take: (bucket, limit, windowMs) => limiter.take(bucket, limit, windowMs, clock.now().getTime()),
  };
}

/** The whole product on a database of its own, with a clock that the test moves and two companies that do not know each other. */
export async function openWorld(t: TestContext, more: Record<string, string> = {}): Promise<World> {
  const { db, connection, drop } = await openTestDatabase();
  const clock = givenClock();
  const config: Config = readConfig({ ...settings, ...more });
  const log = openLog("silent");
  const ctx: Context = {
    config,
    log,
    clock,
    db,
    jobs,
    bus: createMemoryBus(log),
    limiter: limiterBy(clock),
    secrets: createSecrets(new Uint8Array(32).fill(7)),
    outbound: createOutbound({
      allowedTargets: config.outboundAllowedTargets,
      nameServers: config.outboundNameServers,
    }),
  };
  const identity = await openIdentity(ctx, connection);
  let work = await startWork(ctx, db.pool);
  const server = createApp(ctx, identity);
  const url = await server.listen({ port: more.PORT === undefined ? 0 : config.port });
  t.after(async () => {
    await server.close();
    await work.stop();
    await identity.close();
    await ctx.outbound.close();
    await drop();
  });

  const call = caller(server);
  const company = (name: string) => Company.open({ ctx, identity, call, url }, name);
  const restartWork = async (meanwhile?: () => Promise<unknown>) => {
    await work.stop();
    await meanwhile?.();
    work = await startWork(ctx, db.pool);
  };
  const acme = await company("Acme");
  return { ctx, clock, call, url, company, restartWork, acme, globex: await company("Globex") };
}
