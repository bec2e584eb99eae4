export type { Bus } from "./bus.ts";
export { createMemoryBus } from "./memory.ts";
export { openRedisBus } from "./redis.ts";
