create table canned_replies (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  shortcut text not null,
  text text not null,
  created_at timestamptz not null
);

create unique index canned_replies_shortcut on canned_replies (workspace_id, lower(shortcut));
