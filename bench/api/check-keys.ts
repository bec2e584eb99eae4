import type { FastifyRequest } from "fastify";
import type pg from "pg";
import { keyAuthenticator } from "../../apps/server/src/keys/index.ts";
import { readConfig } from "../../apps/server/src/platform/config/index.ts";
import type { Context } from "../../apps/server/src/platform/context/index.ts";
import { windowMs } from "../../apps/server/src/platform/http/index.ts";
import { openLog } from "../../apps/server/src/platform/log/index.ts";
import { openPlatform } from "../../apps/server/src/platform/open-platform.ts";
import type { Api } from "../../apps/server/src/test/smoke/api.ts";
import { openBetterAuth } from "./better-auth.ts";
import { roundMs, rounds, spread } from "./compare.ts";

/** Whether a key may call once more now, which counts that call. */
export type Check = (key: string) => Promise<boolean>;

const callersAtOnce = 50;
const limit = 1000;
const most = 100_000;
const published = "better-auth's api-key plugin, published: 1,019/s on SQLite (WAL), 1,229/s on PostgreSQL";

/** Checks keys with their limits, in a process that only reads the server's database, beside better-auth's plugin. */
export async function checkKeys(
  session: Api,
  connection: pg.PoolConfig & { host: string },
  dataDir: string,
): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const url = `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`;
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: dataDir });
  const { ctx } = opened.adopt(await openPlatform(config, openLog("error")), (platform) => platform.close());
  const theirs = await openBetterAuth(connection);
  opened.defer(async () => theirs?.close());

  const ours = checkOf(ctx);
  const ourKeys = await many(() => makeKey(session, most).then(({ key }) => key));
  const theirKeys = theirs && (await many(() => theirs.makeKey(most)));
  const our: number[] = [];
  const their: number[] = [];
  for (let round = 0; round < rounds; round++) {
    our.push(await checksPerSecond(ours, ourKeys));
    if (theirs && theirKeys) their.push(await checksPerSecond(theirs.check, theirKeys));
  }

  const limited = await makeKey(session, limit);
  console.log(
    `\nchecking a key with its limit: ${spread(our, 0)}/s, reach 5000; ` +
      `of ${3 * limit} calls at once ${await allowedOf(ours, limited.key)} pass a limit of ${limit}; ` +
      `refused ${await msToRevocation(session, ours)} ms after its revocation by another process`,
  );
  if (theirs === null) return console.log(`${published}; to run it here: npm install --prefix bench/api`);
  const theirPass = await allowedOf(theirs.check, await theirs.makeKey(limit));
  console.log(
    `better-auth's api-key plugin, same PostgreSQL: ${spread(their, 0)}/s; of ${3 * limit} calls at once ${theirPass} pass a limit of ${limit}`,
  );
}

/** What each authenticated call of the API does first. */
function checkOf(ctx: Context): Check {
  return async (key) => {
    const request = { headers: { authorization: `Bearer ${key}` } } as FastifyRequest;
    const caller = await keyAuthenticator(request, ctx).catch(() => null);
    if (caller === null) return false;
    return (await ctx.limiter.take(caller.limit.bucket, caller.limit.perMinute, windowMs)).allowed;
  };
}

async function makeKey(session: Api, rateLimitPerMinute: number): Promise<{ keyId: string; key: string }> {
  const { keyId } = await session("POST", "/api/v1/auth/keys", { name: "Checked", rateLimitPerMinute });
  return await session("POST", `/api/v1/auth/keys/${keyId}/reveal`);
}

function many<T>(make: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: callersAtOnce }, make));
}

async function checksPerSecond(check: Check, keys: readonly string[]): Promise<number> {
  const start = performance.now();
  let count = 0;
  async function checkUntilTheEnd(key: string) {
    for (; performance.now() < start + roundMs; count++) {
      if (!(await check(key))) throw new Error("A key that may call was refused.");
      // Calls come from sockets: none of them keeps the others from coming.
      if (count % callersAtOnce === 0) await new Promise(setImmediate);
    }
  }
  await Promise.all(keys.map(checkUntilTheEnd));
  return (count / (performance.now() - start)) * 1000;
}

async function allowedOf(check: Check, key: string): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 3 * limit }, () => check(key)));
  return answers.filter(Boolean).length;
}

async function msToRevocation(session: Api, check: Check): Promise<string> {
  const { keyId, key } = await makeKey(session, most);
  if (!(await check(key))) throw new Error("A new key was refused.");
  await session("DELETE", `/api/v1/auth/keys/${keyId}`);
  const start = performance.now();
  while (await check(key)) await new Promise(setImmediate);
  return (performance.now() - start).toFixed(0);
}
