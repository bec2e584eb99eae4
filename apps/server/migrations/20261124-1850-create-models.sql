create table models (
  id text collate "C" primary key,
  workspace_id text collate "C" not null references workspaces (id),
  position int not null,
  vendor text not null,
  model text not null,
  base_url text,
  sealed_key text,
  key_last4 text,
  is_active boolean not null,
  masks_personal_data boolean not null,
  first_token_timeout_ms int not null,
  last_error text,
  created_at timestamptz not null
);

create index models_of_workspace on models (workspace_id, position, id);
