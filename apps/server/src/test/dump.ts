import type { Context } from "../platform/context/index.ts";
import { sql } from "../platform/db/index.ts";

/** Every row of every table as text, as who steals a backup reads it. */
export async function dumpOf({ db }: Context): Promise<string> {
  const tables = await db.all(sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const texts: string[] = [];
  for (const { name } of tables) {
    const text = `select coalesce(string_agg(t::text, E'\\n'), '') as rows from ${name} t`;
    texts.push(`${name}\n${(await db.one<{ rows: string }>({ name: "", text, values: [] })).rows}`);
  }
  return texts.join("\n");
}

/** The writings in which a secret may stand in a dump. */
export function writingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString("hex"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
}
