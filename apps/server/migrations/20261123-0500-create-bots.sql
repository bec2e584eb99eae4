-- `knowledge_revision` counts the changes of what the bot knows; an index of its passages belongs to one revision.
create table bots (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  name text not null,
  is_active boolean not null default true,
  greeting text not null,
  fallback_text text not null,
  handover_text text not null,
  threshold double precision not null constraint bots_threshold check (threshold between 0 and 1),
  fallbacks_before_handover integer not null
    constraint bots_fallbacks_before_handover check (fallbacks_before_handover between 1 and 10),
  knowledge_revision bigint not null default 0,
  source_count integer not null default 0,
  passage_count integer not null default 0,
  created_at timestamptz not null,
  -- a deleted bot can be restored for a while
  deleted_at timestamptz
);

create index bots_by_making on bots (workspace_id, created_at, id) where deleted_at is null;
