-- The row outlives the key, its member and its maker: messages and leads name it for ever.
create table keys (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  member_id text collate "C" not null,
  made_by_member_id text collate "C" not null,
  made_by_key_id text collate "C",
  name text not null,
  hash bytea not null constraint keys_hash unique,
  last4 text not null,
  scopes text[],
  rate_limit_per_minute integer not null constraint keys_rate_limit check (rate_limit_per_minute > 0),
  -- the value, encrypted, until it is revealed or its time is over
  sealed_value text,
  reveal_until timestamptz not null,
  revealed_at timestamptz,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);

create index keys_by_making on keys (workspace_id, created_at desc, id desc);
create index keys_to_erase on keys (reveal_until) where sealed_value is not null;
