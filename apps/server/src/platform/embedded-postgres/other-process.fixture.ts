import { startEmbeddedPostgres } from "./index.ts";

/** Opens the data folder given as argument; then stops it, or holds it until the parent is gone. */
const [dataDir = "", then] = process.argv.slice(2);
try {
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings: { fsync: "off" } });
  process.send?.({ pid: postgres.pid, connection: postgres.connection });
  if (then === "stop") await postgres.stop();
  else process.once("disconnect", () => postgres.stop());
} catch (error) {
  process.send?.({ error: String(error) });
}
