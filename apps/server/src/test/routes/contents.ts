import type { Context } from "../../platform/context/index.ts";
import { sql } from "../../platform/db/index.ts";

/** How many rows each table has and what they say, so that two looks show whether anything was written. */
export async function contentsOf({ db }: Context): Promise<Record<string, string>> {
  const tables = await db.all(sql<{ name: string; quoted: string }>`
    select nspname || '.' || relname as name, format('%I.%I', nspname, relname) as quoted
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_'
      and nspname not in ('information_schema', 'graphile_worker')
    order by 1`);
  const contents: Record<string, string> = {};
  for (const { name, quoted } of tables) {
    const text = `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as said from ${quoted} t`;
    contents[name] = (await db.one<{ said: string }>({ name, text, values: [] })).said;
  }
  return contents;
}
