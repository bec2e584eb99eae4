-- Where a team is told of what happens. The target lies sealed, for a Slack URL lets whoever has it write there.
create table notifications (
  id text collate "C" primary key,
  workspace_id text collate "C" not null references workspaces (id),
  kind text not null constraint notifications_kind check (kind in ('email', 'slack')),
  sealed_target text not null,
  shown_target text not null,
  events text[] not null,
  last_error text,
  created_at timestamptz not null
);
create index notifications_by_making on notifications (workspace_id, id);
