-- Who did what, when, through which key and from where. Rows are only added: a trigger refuses to change them, and to
-- delete them but in a transaction that says so (`audit_log.erases`), which the eraser of a workspace does.
create table audit_log (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  action text not null,
  subject_id text collate "C",
  detail jsonb not null,
  -- the member and the person behind; null when it was the product itself
  member_id text collate "C",
  user_id text collate "C",
  api_key_id text collate "C",
  address text,
  at timestamptz not null
);

create index audit_log_by_making on audit_log (workspace_id, id desc);

create function keep_audit_log() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' and current_setting('audit_log.erases', true) = old.workspace_id then
    return old;
  end if;
  raise exception 'the audit log is append-only';
end
$$;

create trigger audit_log_is_kept before update or delete on audit_log
for each row execute function keep_audit_log();

create trigger audit_log_is_not_emptied before truncate on audit_log
for each statement execute function keep_audit_log();
