-- When what a deleted bot knew was erased. Until then it can be restored.
alter table bots add column purged_at timestamptz;
create index bots_to_purge on bots (deleted_at) where deleted_at is not null and purged_at is null;
