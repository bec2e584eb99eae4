-- What grows with time is cut by the time in its ids, so that a look-up by id opens one partition and what is too old
-- goes by dropping one. Bounds are ids cut short: `evt_` and the nine characters of a millisecond.
create table partitioned_tables (
  name text collate "C" primary key,
  noun text not null
);

alter table events rename to old_events;
alter table deliveries rename to old_deliveries;
alter table attempts rename to old_attempts;

create table events (like old_events including defaults) partition by range (id);
create table deliveries (like old_deliveries including defaults including constraints) partition by range (id);
create table attempts (like old_attempts including defaults) partition by range (delivery_id);

-- What fits no partition: an insert never fails because one was not made in time.
create table events_default partition of events default;
create table deliveries_default partition of deliveries default;
create table attempts_default partition of attempts default;

insert into events select * from old_events;
insert into deliveries select * from old_deliveries;
insert into attempts select * from old_attempts;
drop table old_events, old_deliveries, old_attempts;

alter table events add primary key (id);
alter table deliveries add primary key (id);
alter table attempts add primary key (delivery_id, number);
create index deliveries_of_hook on deliveries (workspace_id, hook_id, id);
create index deliveries_due on deliveries (hook_id, due_at) where status = 'pending';
create index deliveries_failed on deliveries (hook_id, first_failed_at) where status = 'failed';

insert into partitioned_tables (name, noun) values ('events', 'evt'), ('deliveries', 'dlv'), ('attempts', 'dlv');

-- Makes the partitions of a span unless they are there, and takes over what lies in the default ones. A partition is
-- built beside its table and then attached, which lets reading and writing go on.
create function make_partitions(starts_on date, lower_time text, upper_time text) returns integer
language plpgsql
set lock_timeout = '3s'
as $$
declare
  parent partitioned_tables;
  partition text;
  key text;
  lower_bound text;
  upper_bound text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(7146357);
  for parent in select * from partitioned_tables order by name loop
    partition := parent.name || to_char(starts_on, '_YYYYMMDD');
    continue when to_regclass(partition) is not null;

    lower_bound := parent.noun || '_' || lower_time;
    upper_bound := parent.noun || '_' || upper_time;
    select attname into key from pg_partitioned_table
    join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
    where partrelid = parent.name::regclass;

    execute format('create table %I (like %I including all)', partition, parent.name);
    execute format('lock table %I in access exclusive mode', parent.name || '_default');
    execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) insert into %I select * from moved',
      parent.name || '_default', key, lower_bound, key, upper_bound, partition);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
      parent.name, partition, lower_bound, upper_bound);
    made := made + 1;
  end loop;
  return made;
end
$$;

-- Drops the partitions that began before a day, and what is older than the time of it in the default ones.
create function drop_partitions(before date, before_time text) returns integer
language plpgsql
set lock_timeout = '3s'
as $$
declare
  parent partitioned_tables;
  partition text;
  key text;
  dropped integer := 0;
begin
  perform pg_advisory_xact_lock(7146357);
  for parent in select * from partitioned_tables order by name loop
    for partition in
      select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
      where inhparent = parent.name::regclass
        and relname ~ '_\d{8}$' and relname < parent.name || to_char(before, '_YYYYMMDD')
    loop
      execute format('drop table %I', partition);
      dropped := dropped + 1;
    end loop;

    select attname into key from pg_partitioned_table
    join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
    where partrelid = parent.name::regclass;
    execute format('delete from %I where %I < %L', parent.name || '_default', key, parent.noun || '_' || before_time);
  end loop;
  return dropped;
end
$$;
