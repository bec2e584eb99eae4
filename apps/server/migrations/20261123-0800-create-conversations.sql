-- One thread with a visitor. `turn` counts the changes of its state; a bot's reply is stored only in the turn it answers.
create table conversations (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  session_id text collate "C" not null,
  status text not null constraint conversations_status check (status in ('bot', 'waiting', 'assigned', 'resolved')),
  turn integer not null default 0,
  -- of the last message, of the visitor's last, of the last one that had its answer or needs none, of the last resolve
  sequence integer not null default 0,
  visitor_sequence integer not null default 0,
  answered_sequence integer not null default 0,
  resolved_sequence integer not null default 0,
  fallbacks_in_row integer not null default 0,
  -- who is answering now, and when somebody else may take over
  reply_claim text collate "C",
  reply_due_at timestamptz,
  assignee_member_id text collate "C",
  escalation_reason text constraint conversations_escalation_reason
    check (escalation_reason in ('customer_requested', 'bot_unsure', 'team', 'api')),
  waiting_since timestamptz,
  locale text,
  page text,
  created_at timestamptz not null,
  last_activity_at timestamptz not null
);

create index conversations_by_activity on conversations (workspace_id, last_activity_at desc, id desc);
create index conversations_by_making on conversations (workspace_id, created_at desc, id desc);
create index conversations_due on conversations (reply_due_at) where reply_due_at is not null;

create table messages (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null references conversations (id),
  sequence integer not null,
  author text not null constraint messages_author check (author in ('visitor', 'bot', 'team')),
  channel text not null constraint messages_channel check (channel in ('widget', 'bot', 'dashboard', 'api')),
  text text not null,
  client_message_id text,
  in_reply_to text collate "C",
  member_id text collate "C",
  api_key_id text collate "C",
  confidence_score double precision,
  was_fallback boolean not null default false,
  sources jsonb not null default '[]',
  trace jsonb,
  sent_at timestamptz not null,
  constraint messages_in_order unique (conversation_id, sequence),
  constraint messages_sent_once unique (conversation_id, client_message_id),
  constraint messages_answered_once unique (in_reply_to)
);

create index messages_by_key on messages (workspace_id, api_key_id, sent_at) where api_key_id is not null;
