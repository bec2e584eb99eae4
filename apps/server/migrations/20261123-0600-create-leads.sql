-- A person who left a way to be reached: one for each conversation.
create table leads (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  bot_id text collate "C" not null,
  session_id text collate "C" not null,
  email text,
  name text,
  phone text,
  note text,
  origin text not null constraint leads_origin check (origin in ('bot', 'form', 'api')),
  -- the first key that said something about this person
  api_key_id text collate "C",
  captured_at timestamptz not null,
  constraint leads_of_conversation unique (workspace_id, conversation_id),
  constraint leads_reachable check (email is not null or phone is not null)
);

create index leads_by_capture on leads (workspace_id, captured_at desc, id desc);
create index leads_by_key on leads (workspace_id, api_key_id, captured_at) where api_key_id is not null;
