-- How a hook fares. `failing_from` is the delivery that failed first since the last success: a degraded hook is probed
-- with it and what came later, so one of them uses up its attempts in the time that its schedule says. `released_until`
-- is when the last delivery that was held is due.
alter table hooks
  drop constraint hooks_status,
  add constraint hooks_status check (status in ('active', 'degraded', 'paused', 'recovering')),
  add column failures_in_row integer not null default 0,
  add column failing_from text collate "C",
  add column state_since timestamptz,
  add column probe_at timestamptz,
  add column released_until timestamptz;

-- Attempts of a hook by the minute, for a day: what share of them fails, and the figures that its page shows.
create table hook_minutes (
  hook_id text collate "C" not null,
  minute timestamptz not null,
  workspace_id text collate "C" not null,
  succeeded integer not null,
  failed integer not null,
  primary key (hook_id, minute)
);

create index hook_minutes_by_age on hook_minutes (minute);
create index hook_minutes_of_workspace on hook_minutes (workspace_id);
