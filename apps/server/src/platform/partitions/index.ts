export {
  dropOldPartitions,
  partitionJobs,
  partitionSchedules,
  preparePartitions,
} from "./keep-partitions.ts";
