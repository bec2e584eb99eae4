create index events_feed on events (workspace_id, transaction, id);
