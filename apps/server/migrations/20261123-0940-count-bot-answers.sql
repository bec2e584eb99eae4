-- For the count of a month's answers.
create index messages_answers on messages (workspace_id, sent_at)
  where in_reply_to is not null and not was_fallback;
