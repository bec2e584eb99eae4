alter table bots add column synonyms jsonb not null default '[]';
