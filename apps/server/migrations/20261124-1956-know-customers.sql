-- Who a company says that a visitor is, and the one thread they have on every device.
create table customers (
  workspace_id text collate "C" not null references workspaces (id),
  bot_id text collate "C" not null references bots (id),
  external_id text collate "C" not null,
  conversation_id text collate "C" not null,
  primary key (workspace_id, bot_id, external_id)
);
create unique index customers_by_thread on customers (workspace_id, conversation_id);

alter table bots add column sealed_identity_secret text;
alter table conversations
  add column rating smallint constraint conversations_rating check (rating between 1 and 5),
  add column rating_comment text,
  add column rated_at timestamptz,
  add column visitor_read_sequence integer not null default 0,
  add column blocked_at timestamptz,
  add column is_spam boolean not null default false;
