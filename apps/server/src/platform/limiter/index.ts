export type { Limiter, Taken } from "./limiter.ts";
export { createMemoryLimiter } from "./memory.ts";
export { openRedisLimiter } from "./redis.ts";
