create table live_data (
  workspace_id text collate "C" not null references workspaces (id),
  bot_id text collate "C" not null references bots (id),
  name text collate "C" not null,
  kind text not null,
  settings jsonb not null,
  sealed_secret text,
  last_error text,
  updated_at timestamptz not null,
  primary key (workspace_id, bot_id, name)
);

-- The orders of an uploaded list. `place` is the digits of the number, by which every way of writing it finds the order.
create table listed_orders (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  name text collate "C" not null,
  position int not null,
  place text collate "C" not null,
  email text not null,
  "order" jsonb not null,
  primary key (workspace_id, bot_id, name, position),
  foreign key (workspace_id, bot_id, name) references live_data (workspace_id, bot_id, name) on delete cascade
);

create index listed_orders_place on listed_orders (workspace_id, bot_id, name, place);
