import { randomBytes } from "../ids/index.ts";
import type { Log } from "../log/index.ts";
import { openRedis } from "../redis/index.ts";
import { type Bus, resync } from "./bus.ts";
import { createMemoryBus } from "./memory.ts";

/** All channels share one of Redis, so that a subscription holds from the moment it is made. */
const room = "nebulahex:bus";

type Letter = [sender: string, channel: string, hint: unknown];

/** The bus of many processes. Subscribers in this process are told directly, Redis or none. */
export async function openRedisBus(url: string, log: Log): Promise<Bus> {
  const redis = await openRedis(url, log, {});
  const local = createMemoryBus(log);
  const self = randomBytes(12).toString("base64url");
  const unsent = new Set<string>();

  function send(channel: string, hint: unknown): void {
    const letter: Letter = [self, channel, hint];
    redis.publish(room, JSON.stringify(letter)).catch(() => unsent.add(channel));
  }

  await redis.subscribe(room, (text) => {
    const [sender, channel, hint] = JSON.parse(text) as Letter;
    if (sender !== self) local.publish(channel, hint);
  });

  redis.on("ready", () => {
    local.resyncAll();
    const channels = [...unsent];
    unsent.clear();
    for (const channel of channels) send(channel, resync);
  });

  return {
    publish(channel, hint) {
      local.publish(channel, hint);
      send(channel, hint);
    },
    subscribe: local.subscribe,
    async close() {
      await local.close();
      redis.destroy();
    },
  };
}
