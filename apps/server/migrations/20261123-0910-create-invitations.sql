-- An offer to join. `token_hash` is the SHA-256 of what stands in the link. An accepted one stays, so that a repeated
-- acceptance finds it.
create table invitations (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  email text not null,
  role text not null constraint invitations_role check (role in ('owner', 'admin', 'editor', 'agent', 'viewer')),
  token_hash bytea not null constraint invitations_token unique,
  invited_by_member_id text collate "C" not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by_user_id text collate "C"
);

create unique index invitations_open on invitations (workspace_id, email) where accepted_by_user_id is null;
create index invitations_by_email on invitations (email) where accepted_by_user_id is null;
