export { type Connection, type Db, type OpenDb, openDb, type Tx } from "./db.ts";
export { describeSchema } from "./describe-schema.ts";
export { isAway, isLockTimeout, isOrphan, violates } from "./failures.ts";
export { migrate, migrationsFolder } from "./migrate.ts";
export { beTheOnlyProcess } from "./only-process.ts";
export { ping } from "./ping.ts";
export { json, type Sql, sql } from "./sql.ts";
