/** PostgreSQL's own defaults hold for the rest, `fsync` and `synchronous_commit` among them. */
export const SETTINGS: Record<string, string> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "100",
  shared_buffers: "64MB",
  huge_pages: "off",
  io_method: "sync",
  max_logical_replication_workers: "0",
  jit: "off",
  // After a crash one call for the whole file system, where fsync of a thousand files takes seconds.
  ...(process.platform === "linux" && { recovery_init_sync_method: "syncfs" }),
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // Errors of statements go to their caller; in the log they would be customers' data without a bound.
  log_min_messages: "log",
};
