create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index messages_by_words on messages using gin (workspace_id, text gin_trgm_ops);
create index leads_by_words on leads using gin (workspace_id, email gin_trgm_ops, name gin_trgm_ops);
create index conversations_of_bot on conversations (workspace_id, bot_id, last_activity_at desc, id desc);
create index conversations_of_assignee on conversations (workspace_id, assignee_member_id, last_activity_at desc, id desc)
  where assignee_member_id is not null;

-- Text in which % and _ stand for themselves, found anywhere.
create function anywhere(wanted text) returns text
  language sql immutable parallel safe
  return '%' || regexp_replace(wanted, '([\\%_])', '\\\1', 'g') || '%';

-- The conversations in which somebody said it, or whose visitor is called or reached so.
create function conversations_with_words(workspace text, wanted text) returns setof text
  language sql stable parallel safe
begin atomic
  select conversation_id from messages where workspace_id = workspace and text ilike anywhere(wanted)
  union
  select conversation_id from leads
  where workspace_id = workspace and (email ilike anywhere(wanted) or name ilike anywhere(wanted));
end;

-- Whether a list asked for with these filters has it; what is null asks for nothing.
create function is_asked_for(
  c conversations, bot text, state text, assignee text, since timestamptz, until timestamptz
) returns boolean
  language sql stable parallel safe
  return (bot is null or c.bot_id = bot)
    and (state is null or c.status = state)
    and (assignee is null or c.assignee_member_id = assignee)
    and (since is null or c.created_at >= since)
    and (until is null or c.created_at < until);
