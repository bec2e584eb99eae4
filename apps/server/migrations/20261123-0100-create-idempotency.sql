-- What a call with an Idempotency-Key answered, so that its repeat has no second effect.
create table idempotent_calls (
  -- empty where the caller has no workspace yet
  workspace_id text collate "C" not null,
  caller text not null,
  operation text not null,
  key text not null,
  fingerprint text not null,
  status smallint,
  reply text,
  made_at timestamptz not null,
  constraint idempotent_calls_once primary key (workspace_id, caller, operation, key)
);

create index idempotent_calls_by_age on idempotent_calls (made_at);
