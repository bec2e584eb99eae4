import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

export const migrationsFolder = join(import.meta.dirname, "../../../migrations");

const lock = 7_146_355;

/** Runs what has not run yet, in the order of the names, one process at a time. A migration that ran must not change. */
export async function migrate(pool: pg.Pool, folder = migrationsFolder): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await client.query(
      "create table if not exists migrations (name text primary key, checksum text not null, ran_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      "select name, checksum from migrations",
    );
    const ran = new Map(rows.map((row) => [row.name, row.checksum]));

    const fresh: string[] = [];
    for (const migration of await readMigrations(folder)) {
      const checksum = ran.get(migration.name);
      if (checksum === undefined) {
        await runMigration(client, migration);
        fresh.push(migration.name);
      } else if (checksum !== migration.checksum) {
        throw new Error(
          `The migration ${migration.name} changed after it ran here. Put it back and write a new one.`,
        );
      }
      ran.delete(migration.name);
    }
    const [unknown] = ran.keys();
    if (unknown !== undefined) {
      throw new Error(
        `The database has seen ${unknown}, which this version does not know. Start a newer version.`,
      );
    }
    return fresh;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lock]).catch(() => undefined);
    client.release();
  }
}

type Migration = { name: string; text: string; checksum: string };

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{8}-\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

async function runMigration(client: pg.PoolClient, { name, text, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(text);
    await client.query("insert into migrations (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`The migration ${name} failed: ${String(error)}`, { cause: error });
  }
}
