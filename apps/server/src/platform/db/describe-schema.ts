import type { Tx } from "./db.ts";
import { sql } from "./sql.ts";

/**
 * The schema as one text in a fixed order: what the migrations, and sign-in's own, come to. Partitions come and go with
 * the days and are not listed.
 */
export async function describeSchema(tx: Tx): Promise<string> {
  const { text } = await tx.one(sql<{ text: string }>`
    with tables as (
      select c.oid, format('%I.%I', n.nspname, c.relname) as name,
        ' partition by ' || pg_get_partkeydef(c.oid) as cut
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'identity') and c.relkind in ('r', 'p') and not c.relispartition
    ), lines (kind, name, line) as (
      select 0, extname, format('create extension %I;', extname) from pg_extension where extname <> 'plpgsql'
      union all
      select 1, name, format('create table %s (%s)%s;', name, (
        select string_agg(format(E'\n  %I %s', attname, concat_ws(' ',
          format_type(atttypid, atttypmod),
          case when attcollation <> 0 and attcollation <> typcollation then 'collate ' || attcollation::regcollation end,
          case when attnotnull then 'not null' end,
          'default ' || pg_get_expr(adbin, adrelid))), ',' order by attnum)
        from pg_attribute
        join pg_type on pg_type.oid = atttypid
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = tables.oid and attnum > 0 and not attisdropped
      ) || E'\n', cut) from tables
      union all
      select 2, name || conname, format('alter table %s add constraint %I %s;', name, conname, pg_get_constraintdef(c.oid))
      from pg_constraint c join tables on tables.oid = conrelid where contype <> 'n'
      union all
      select 3, name || indexrelid::regclass::text, pg_get_indexdef(indexrelid) || ';'
      from pg_index join tables on tables.oid = indrelid
      where not exists (select from pg_constraint where conindid = indexrelid)
      union all
      select 4, proname, pg_get_functiondef(p.oid) || ';'
      from pg_proc p join pg_namespace n on n.oid = pronamespace
      where n.nspname in ('public', 'identity')
        and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
      union all
      select 5, name || tgname, pg_get_triggerdef(t.oid) || ';'
      from pg_trigger t join tables on tables.oid = tgrelid where not tgisinternal
    )
    select string_agg(line, E'\n\n' order by kind, name collate "C") as text from lines`);
  return `${text}\n`;
}
