alter table sources drop constraint sources_kind;
alter table sources add constraint sources_kind
  check (kind in ('text', 'markdown', 'html', 'jsonl', 'csv', 'qa', 'pdf', 'docx', 'page', 'site'));
alter table sources add column file bytea;
alter table sources add column refresh_hours int;
alter table sources add column most_pages int not null default 200;
alter table sources add column progress jsonb;

-- Kept as sources grow old: those that are read again by themselves.
create index sources_to_refresh on sources (read_at) where refresh_hours is not null;

-- The pages of a site as they were read last: one whose hash is the same is not indexed again.
create table source_pages (
  workspace_id text collate "C" not null references workspaces (id),
  source_id text collate "C" not null references sources (id) on delete cascade,
  url text collate "C" not null,
  place int not null,
  content_hash text not null,
  passage_count int not null,
  primary key (workspace_id, source_id, url)
);
