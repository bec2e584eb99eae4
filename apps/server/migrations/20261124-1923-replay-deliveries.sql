-- The replay that a hook was last asked for: its range, and how far it is.
alter table hooks add column replay jsonb;
