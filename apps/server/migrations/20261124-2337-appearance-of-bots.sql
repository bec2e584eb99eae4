-- What a company chose of its widget's looks; the rest are the product's own.
alter table bots add column appearance jsonb not null default '{}'::jsonb;
