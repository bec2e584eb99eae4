-- The transaction that changed a thread last: a reader of changes goes on from the oldest one that was open when it looked.
alter table conversations add column transaction xid8 not null default '0';
alter table conversations alter column transaction set default pg_current_xact_id();

create function note_change() returns trigger
language plpgsql
as $$
begin
  new.transaction := pg_current_xact_id();
  return new;
end
$$;
create trigger conversations_change before update on conversations for each row execute function note_change();

create index conversations_by_change on conversations (workspace_id, transaction);
-- How many threads are in a state, of whom.
create index conversations_open on conversations (workspace_id, status, assignee_member_id)
  where status <> 'resolved' and not is_spam;
