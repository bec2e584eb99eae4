-- What happened in a thread that nobody wrote: who handed it over, took it, ended it.
create table milestones (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null references conversations (id),
  after_sequence integer not null,
  kind text not null,
  escalation_reason text,
  assignee_member_id text collate "C",
  member_id text collate "C",
  api_key_id text collate "C",
  created_at timestamptz not null,
  constraint milestones_kind
    check (kind in ('escalated', 'claimed', 'assigned', 'unassigned', 'resolved', 'blocked', 'unblocked'))
);
create index milestones_of_conversation on milestones (workspace_id, conversation_id, after_sequence, id);

-- Who waits for the team, the longest first.
create index conversations_waiting on conversations (workspace_id, waiting_since, id) where waiting_since is not null;
