-- A row of ceilings; null is none. `requests_per_minute` is the highest limit of one key.
create table plans (
  name text primary key,
  bot_answers_per_month integer,
  requests_per_minute integer,
  bots integer,
  members integer,
  knowledge_bytes bigint
);

insert into plans (name, bot_answers_per_month, requests_per_minute, bots, members, knowledge_bytes) values
  ('unlimited', null, null, null, null, null),
  ('free', 500, 60, 1, 3, 10485760);

create table workspaces (
  id text collate "C" primary key,
  name text not null,
  plan text not null constraint workspaces_plan references plans (name),
  created_at timestamptz not null
);

create table members (
  id text collate "C" primary key,
  workspace_id text collate "C" not null constraint members_workspace references workspaces (id),
  -- of a user in the schema `identity`, which is another's: no foreign key leads there
  user_id text collate "C" not null,
  role text not null constraint members_role check (role in ('owner', 'admin', 'editor', 'agent', 'viewer')),
  created_at timestamptz not null,
  constraint members_once unique (workspace_id, user_id)
);

create index members_by_user on members (user_id, workspace_id);
