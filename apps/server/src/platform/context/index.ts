import type { Bus } from "../bus/index.ts";
import type { Clock } from "../clock/index.ts";
import type { Config } from "../config/index.ts";
import type { Db } from "../db/index.ts";
import type { Jobs } from "../jobs/index.ts";
import type { Limiter } from "../limiter/index.ts";
import type { Log } from "../log/index.ts";
import type { Outbound } from "../outbound/index.ts";
import type { Secrets } from "../secrets/index.ts";

/** What an act may reach for besides its arguments. */
export type Context = {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly db: Db;
  readonly bus: Bus;
  readonly limiter: Limiter;
  readonly secrets: Secrets;
  readonly outbound: Outbound;
  readonly jobs: Jobs;
};
