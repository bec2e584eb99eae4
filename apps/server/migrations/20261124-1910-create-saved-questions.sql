create table saved_questions (
  id text collate "C" primary key,
  workspace_id text collate "C" not null references workspaces (id),
  bot_id text collate "C" not null references bots (id),
  question text not null,
  expected_source_id text collate "C",
  expected_words text,
  expects_fallback boolean not null,
  last_run_at timestamptz,
  last_passed boolean,
  created_at timestamptz not null
);

create index saved_questions_of_bot on saved_questions (workspace_id, bot_id, id);
