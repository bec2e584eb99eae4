-- A subscription of one URL to one event. `failing_since` is the first failure after the last success.
create table hooks (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  event text not null,
  target_url text not null,
  description text,
  sealed_secret text not null,
  status text not null default 'active' constraint hooks_status check (status in ('active', 'paused')),
  paused_reason text,
  failing_since timestamptz,
  created_at timestamptz not null
);

create index hooks_by_event on hooks (workspace_id, event);
create index hooks_by_making on hooks (workspace_id, id);

-- `transaction` orders what was committed: a feed reads only below the oldest one still open.
create table events (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  name text not null,
  data jsonb not null,
  created_at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id()
);

-- Queue and log in one. What is pending waits while its hook is paused: it is held by its hook's state alone, so a
-- pause or a resume cannot miss a delivery that is being published at that moment.
create table deliveries (
  id text collate "C" primary key,
  workspace_id text collate "C" not null,
  hook_id text collate "C" not null,
  event_id text collate "C" not null,
  status text not null default 'pending'
    constraint deliveries_status check (status in ('pending', 'succeeded', 'failed')),
  -- attempts ever made, and how many of them failed in the present round of the schedule
  attempt_count integer not null default 0,
  failed_count integer not null default 0,
  first_failed_at timestamptz,
  -- when the next attempt is due; while one is running, when its lease ends and another may begin
  due_at timestamptz,
  is_leased boolean not null default false,
  created_at timestamptz not null
);

create index deliveries_of_hook on deliveries (workspace_id, hook_id, id);
create index deliveries_due on deliveries (hook_id, due_at) where status = 'pending';
create index deliveries_failed on deliveries (hook_id, first_failed_at) where status = 'failed';

create table attempts (
  delivery_id text collate "C" not null,
  number integer not null,
  workspace_id text collate "C" not null,
  at timestamptz not null,
  status smallint,
  duration_ms integer not null,
  detail text not null,
  answer text,
  primary key (delivery_id, number)
);

-- Stores an event with a delivery for each hook of its workspace that wants it, and tells how many. One statement can
-- store a change and its news: `with stored as (insert …) select publish_event(…) from stored`. A delivery's id follows
-- from its event and hook, the event's time first.
create function publish_event(event_id text, workspace text, event_name text, event_data jsonb, happened_at timestamptz)
returns integer
language plpgsql
as $$
declare
  delivery_count integer;
begin
  insert into events (id, workspace_id, name, data, created_at)
  values (event_id, workspace, event_name, event_data, happened_at);

  insert into deliveries (id, workspace_id, hook_id, event_id, due_at, created_at)
  select 'dlv_' || substr(event_id, 5, 12) || substr(md5(event_id || hooks.id), 1, 20),
    workspace, hooks.id, event_id, happened_at, happened_at
  from hooks
  where hooks.workspace_id = workspace and hooks.event = event_name;

  get diagnostics delivery_count = row_count;
  return delivery_count;
end
$$;
