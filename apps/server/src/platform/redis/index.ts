import { createClient, type RedisScripts } from "redis";
import type { Log } from "../log/index.ts";

const pingMs = 5_000;

/** A connection that comes back by itself. While it is away commands are refused at once, not queued. */
export async function openRedis<Scripts extends RedisScripts>(url: string, log: Log, scripts: Scripts) {
  const client = createClient({
    url,
    scripts,
    disableOfflineQueue: true,
    pingInterval: pingMs,
    // A peer that vanished without a word is noticed by the missing answer to a ping.
    socket: { socketTimeout: pingMs * 3 },
  });
  client.on("error", (error: Error) => log.warn({ err: error }, "the connection to Redis broke"));
  await client.connect();
  return client;
}
