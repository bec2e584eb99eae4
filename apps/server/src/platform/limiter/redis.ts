import { type CommandParser, defineScript } from "redis";
import type { Log } from "../log/index.ts";
import { openRedis } from "../redis/index.ts";
import type { Limiter, Taken } from "./limiter.ts";

/**
 * A bucket is a list of the times of its counted calls, oldest first; the server's own clock decides, so that
 * processes with different clocks share one exact window. It answers allowed, remaining or retryAfterMs, resetMs.
 */
const take = defineScript({
  SCRIPT: `
    local key, limit, window, now = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
    if not now then
      local time = redis.call('TIME')
      now = time[1] * 1000 + math.floor(time[2] / 1000)
    end

    local oldest = tonumber(redis.call('LINDEX', key, 0))
    while oldest and oldest <= now - window do
      redis.call('LPOP', key)
      oldest = tonumber(redis.call('LINDEX', key, 0))
    end

    local count = redis.call('LLEN', key)
    if count >= limit then
      return {0, redis.call('LINDEX', key, count - limit) + window - now, oldest + window - now}
    end

    local newest = tonumber(redis.call('LINDEX', key, -1))
    local at = math.max(now, newest or now)
    redis.call('RPUSH', key, string.format('%.0f', at))
    redis.call('PEXPIRE', key, window)
    return {1, limit - count - 1, (oldest or at) + window - now}`,
  NUMBER_OF_KEYS: 1,
  IS_READ_ONLY: false,
  parseCommand(parser: CommandParser, key: string, limit: number, windowMs: number, nowMs?: number) {
    parser.pushKey(key);
    parser.push(String(limit), String(windowMs), nowMs === undefined ? "" : String(nowMs));
  },
  transformReply: (reply: unknown) => reply,
});

/** The limiter of many processes. While Redis is away, `take` rejects at once. */
export async function openRedisLimiter(url: string, log: Log): Promise<Limiter> {
  const redis = await openRedis(url, log, { take });
  const keyOf = (bucket: string) => `nebulahex:limiter:${bucket}`;

  return {
    async take(bucket, limit, windowMs, nowMs): Promise<Taken> {
      const reply = await redis.take(keyOf(bucket), limit, windowMs, nowMs);
      const [allowed, figure, resetMs] = reply as [allowed: 0 | 1, figure: number, resetMs: number];
      return allowed === 1
        ? { allowed: true, remaining: figure, resetMs }
        : { allowed: false, retryAfterMs: figure, resetMs };
    },
    async forget(bucket) {
      await redis.del(keyOf(bucket));
    },
    async close() {
      redis.destroy();
    },
  };
}
