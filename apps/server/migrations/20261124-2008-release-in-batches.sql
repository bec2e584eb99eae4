-- How far the release of what waited is; null when none is under way.
alter table hooks add column release jsonb;
