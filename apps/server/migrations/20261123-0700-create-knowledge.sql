-- Something a bot knows, as it was given; it is read into passages in the background.
create table sources (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null constraint sources_bot references bots (id),
  kind text not null constraint sources_kind check (kind in ('text', 'markdown', 'html', 'jsonl')),
  title text not null,
  url text,
  content text not null,
  byte_size integer not null,
  status text not null default 'reading'
    constraint sources_status check (status in ('reading', 'ready', 'failed')),
  -- what to do about it, when it failed
  error text,
  document_count integer not null default 0,
  passage_count integer not null default 0,
  created_at timestamptz not null,
  read_at timestamptz
);

create index sources_by_making on sources (workspace_id, bot_id, created_at desc, id desc);

-- `place` orders the passages of a source, `position` those of a document.
create table passages (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  source_id text collate "C" not null constraint passages_source references sources (id),
  place integer not null,
  document_id text not null,
  title text not null,
  url text,
  heading text,
  text text not null,
  position integer not null,
  examples jsonb not null,
  primary key (workspace_id, bot_id, source_id, place)
);
