-- What the team tells itself about a conversation. `after_sequence` is the message it was written behind.
create table notes (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null references conversations (id),
  after_sequence integer not null,
  text text not null,
  member_id text collate "C" not null,
  api_key_id text collate "C",
  created_at timestamptz not null
);

create index notes_of_conversation on notes (workspace_id, conversation_id, after_sequence, id);

-- What a member thinks of a message of the bot's, beside how sure the bot was: what confidence is calibrated with.
create table message_feedback (
  workspace_id text collate "C" not null,
  message_id text collate "C" not null references messages (id),
  member_id text collate "C" not null,
  conversation_id text collate "C" not null,
  bot_id text collate "C" not null,
  rating text not null constraint message_feedback_rating check (rating in ('up', 'down')),
  confidence_score double precision,
  was_fallback boolean not null,
  api_key_id text collate "C",
  given_at timestamptz not null,
  constraint message_feedback_once primary key (message_id, member_id)
);

create index message_feedback_of_bot on message_feedback (workspace_id, bot_id, given_at);
create index message_feedback_of_conversation on message_feedback (workspace_id, conversation_id);
