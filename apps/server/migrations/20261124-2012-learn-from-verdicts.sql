alter table bots add column confidence_shift double precision not null default 0;
alter table message_feedback add column confidence_shift double precision not null default 0;
