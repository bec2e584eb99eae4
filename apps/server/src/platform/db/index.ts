export { type Connection, type Db, type OpenDb, openDb, type Tx } from "./db.ts";
export { isAway, isLockTimeout, violates } from "./failures.ts";
export { migrate, migrationsFolder } from "./migrate.ts";
export { ping } from "./ping.ts";
export { json, type Sql, sql } from "./sql.ts";
