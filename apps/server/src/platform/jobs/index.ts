export { type Jobs, type JobTable, jobs, prepareJobs, runJobs, type Schedule } from "./jobs.ts";
export { type Loop, startLoop } from "./loop.ts";
