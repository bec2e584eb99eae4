import type { Context } from "../../platform/context/index.ts";
import { sql } from "../../platform/db/index.ts";

/** How many rows each table has and what they say, so that two looks show whether anything was written. */
export async function contentsOf({ db }: Context): Promise<Record<string, string>> {
  const tables = await db.all(sql<{ name: string; quoted: string }>`
    select table_schema || '.' || table_name as name, format('%I.%I', table_schema, table_name) as quoted
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
    order by 1`);
  const contents: Record<string, string> = {};
  for (const { name, quoted } of tables) {
    const text = `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as said from ${quoted} t`;
    contents[name] = (await db.one<{ said: string }>({ name, text, values: [] })).said;
  }
  return contents;
}
