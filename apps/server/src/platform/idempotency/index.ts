export { idempotencyJobs, idempotencySchedules, type Once, type Reply, runOnce } from "./run-once.ts";
export { type CallId, eraseCalls, forgetAnswersAbout } from "./store.ts";
