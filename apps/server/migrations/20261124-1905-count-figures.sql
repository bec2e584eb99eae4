create index messages_by_time on messages (workspace_id, sent_at);

-- When the thread first went to the team: a resolve forgets the reason, the figures do not.
alter table conversations add column handed_over_at timestamptz;
update conversations set handed_over_at = coalesce(waiting_since, last_activity_at)
where status in ('waiting', 'assigned');
