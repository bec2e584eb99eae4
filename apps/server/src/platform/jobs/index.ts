export { type Jobs, type JobTable, jobs, prepareJobs, type Schedule } from "./jobs.ts";
export { type Loop, startLoop } from "./loop.ts";
export { runJobs } from "./run-jobs.ts";
